//! Runs one layout at a time, in slices. It knows neither a clock nor where it runs.

use super::protocol::{Command, Job, Placed};
use layout::Simulation;

/// The temperature at which a live layout is kept while a node is held.
const HELD_ALPHA: f32 = 0.3;

/// The layout under way, if any.
#[derive(Debug, Default)]
pub struct Engine {
    running: Option<Running>,
}

#[derive(Debug)]
struct Running {
    job: Job,
    simulation: Simulation,
    live: bool,
    held: bool,
    paused: bool,
}

impl Engine {
    /// Takes a command. A new layout takes the place of the one before; a pin for another layout is late, and forgotten.
    ///
    /// # Errors
    /// When a request makes no sense: which, and why.
    pub fn take(&mut self, command: Command) -> Result<(), (Job, String)> {
        let why = |job| move |error: layout::Error| (job, error.to_string());
        match command {
            // Nothing to lay out, nothing to tell.
            Command::Settle(_, sketch) | Command::Live(_, sketch) if sketch.nodes == 0 => {
                self.running = None;
            }
            Command::Settle(job, sketch) => {
                let simulation = Simulation::new(&sketch.into_request()).map_err(why(job))?;
                self.running = Some(Running {
                    job,
                    simulation,
                    live: false,
                    held: false,
                    paused: false,
                });
            }
            Command::Live(job, sketch) => {
                let simulation = Simulation::new(&sketch.into_request()).map_err(why(job))?;
                self.running = Some(Running {
                    job,
                    simulation,
                    live: true,
                    held: true,
                    paused: false,
                });
            }
            Command::Pin(job, node, x, y) => {
                if let Some(running) = self.running.as_mut().filter(|running| running.job == job) {
                    running.simulation.pin(node, x, y).map_err(why(job))?;
                    running.held = true;
                }
            }
            Command::Cool(job) => {
                if let Some(running) = self.running.as_mut().filter(|running| running.job == job) {
                    running.held = false;
                }
            }
            Command::Pause(job, paused) => {
                if let Some(running) = self.running.as_mut().filter(|running| running.job == job) {
                    running.paused = paused;
                }
            }
        }
        Ok(())
    }

    /// Goes on while there is time, for a live layout by one step; says what there is to tell.
    pub fn slice(&mut self, has_time: impl Fn() -> bool) -> Option<Placed> {
        let running = self.running.as_mut().filter(|running| !running.paused)?;
        if running.live {
            if running.held {
                running.simulation.reheat(HELD_ALPHA);
            }
            running.simulation.tick();
        } else {
            while !running.simulation.is_settled() && has_time() {
                running.simulation.tick();
            }
        }
        let settled = running.simulation.is_settled();
        let placed = (settled || running.live).then(|| Placed {
            job: running.job,
            settled,
            positions: running.simulation.positions().to_vec(),
        });
        if settled {
            self.running = None;
        }
        placed
    }

    /// Whether there is anything to do now.
    pub fn is_idle(&self) -> bool {
        self.running.as_ref().is_none_or(|running| running.paused)
    }
}
