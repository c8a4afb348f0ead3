//! The server as a client meets it.

use std::fs;

use super::*;

#[test]
fn pages_are_served_and_the_port_is_given_back() -> io::Result<()> {
    let root = std::env::temp_dir().join(format!("zonelink-server-{}", std::process::id()));
    fs::create_dir_all(root.join("about"))?;
    fs::write(root.join("index.html"), "the map")?;
    fs::write(root.join("about/index.html"), "about it")?;
    fs::write(root.join("app.wasm"), b"\0asm")?;

    let server = Server::bind(root.clone(), 0)?.spawn();
    let address = server.address;
    let page = say(address, "GET /?z=alabuga-sez HTTP/1.1\r\nHost: x\r\n\r\n")?;
    assert!(
        page.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html"),
        "{page}"
    );
    assert!(page.ends_with("\r\n\r\nthe map"), "{page}");
    assert!(say(address, "GET /about/ HTTP/1.1\r\n\r\n")?.ends_with("about it"));

    let head = say(address, "HEAD /app.wasm HTTP/1.1\r\n\r\n")?;
    assert!(
        head.contains("application/wasm\r\nContent-Length: 4\r\n"),
        "{head}"
    );
    assert!(head.ends_with("\r\n\r\n"), "{head}");
    assert!(say(address, "GET /none HTTP/1.1\r\n\r\n")?.starts_with("HTTP/1.1 404"));
    assert!(say(address, "POST / HTTP/1.1\r\n\r\n")?.starts_with("HTTP/1.1 405"));
    assert!(say(address, "nonsense\r\n\r\n")?.starts_with("HTTP/1.1 405"));

    drop(server);
    assert!(TcpListener::bind(address).is_ok());
    fs::remove_dir_all(root)
}

fn say(address: SocketAddr, request: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.write_all(request.as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}
