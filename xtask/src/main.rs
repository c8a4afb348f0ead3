//! `cargo xtask`: reads the command line, nothing more.

use std::process::ExitCode;

use anyhow::Result;
use xtask::{bench, bundle, engine, serve, sizes, test};

const USAGE: &str = "\
cargo xtask build                       build the site into dist/, with all the set-up it needs
cargo xtask dist [--address URL]        the same for a host: pages and the sitemap say the whole address
cargo xtask serve [--port N] [--open]   build it and serve it on http://127.0.0.1:8080
cargo xtask engine                      build the layout engine as an ES module into target/engine/
cargo xtask bench                       measure it beside other engines
cargo xtask bench render [ROUNDS]       measure the map in Chromium beside other renderers
cargo xtask test [STEP…]                run everything, or only these steps:
";

enum Task {
    Bench,
    BenchRender(Option<String>),
    Build(Option<String>),
    Engine,
    Serve(serve::Options),
    Test(Vec<String>),
    Help,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let task = match task_from(&arguments) {
        Ok(task) => task,
        Err(problem) => {
            eprint!("{problem}\n\n{}", usage());
            return ExitCode::from(2);
        }
    };
    match perform(task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<ExitCode> {
    match task {
        Task::Bench => bench::bench()?,
        Task::BenchRender(rounds) => bench::render(rounds.as_deref())?,
        Task::Build(address) => {
            let bundle = bundle::build(address.as_deref())?;
            print!("{}", sizes::table(&sizes::first_load(&bundle.dist)?));
        }
        Task::Engine => {
            let folder = engine::build()?;
            println!("{}", folder.display());
        }
        Task::Serve(options) => serve::serve(&options)?,
        Task::Test(steps) => return Ok(test::test(&steps)),
        Task::Help => print!("{}", usage()),
    }
    Ok(ExitCode::SUCCESS)
}

fn task_from(arguments: &[String]) -> Result<Task, String> {
    let Some((command, rest)) = arguments.split_first() else {
        return Ok(Task::Help);
    };
    match command.as_str() {
        "bench" if rest.is_empty() => Ok(Task::Bench),
        "bench" if rest[0] == "render" && rest.len() < 3 => {
            Ok(Task::BenchRender(rest.get(1).cloned()))
        }
        "build" if rest.is_empty() => Ok(Task::Build(None)),
        "engine" if rest.is_empty() => Ok(Task::Engine),
        "bench" | "build" | "engine" => Err(format!("{command} takes no `{}`", rest[0])),
        "dist" => match rest {
            [] => Ok(Task::Build(None)),
            [option, address] if option == "--address" => Ok(Task::Build(Some(address.clone()))),
            _ => Err("dist takes --address URL, and nothing else".to_owned()),
        },
        "serve" => serve_options(rest).map(Task::Serve),
        "test" => match rest.iter().find(|step| !test::is_step(step)) {
            Some(unknown) => Err(format!("there is no step `{unknown}`")),
            None => Ok(Task::Test(rest.to_vec())),
        },
        "help" | "--help" | "-h" => Ok(Task::Help),
        unknown => Err(format!("there is no task `{unknown}`")),
    }
}

fn serve_options(arguments: &[String]) -> Result<serve::Options, String> {
    let mut options = serve::Options {
        port: 8080,
        open: false,
    };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--open" => options.open = true,
            "--port" => {
                let port = arguments.next().and_then(|port| port.parse().ok());
                options.port = port.ok_or("--port wants a number from 0 to 65535")?;
            }
            unknown => return Err(format!("serve takes no `{unknown}`")),
        }
    }
    Ok(options)
}

fn usage() -> String {
    format!("{USAGE}  {}\n", test::step_names().join(" "))
}
