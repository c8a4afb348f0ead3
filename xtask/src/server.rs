//! A small static server for the built site: this machine only, reading only, nothing outside its folder.
//!
//! It serves `cargo xtask serve` and the browser tests. It knows no caching, no ranges and no compression.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

mod site;

/// A browser opens connections ahead of need; one that stays silent is let go after this.
const PATIENCE: Duration = Duration::from_secs(10);
const LONGEST_REQUEST_BYTES: u64 = 16 * 1024;

/// A port that is ours; it is answered on once the server runs.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    root: PathBuf,
}

impl Server {
    /// Takes `port` of this machine for the files below `root`; 0 takes a free one.
    ///
    /// # Errors
    /// When the port is not to be had, above all [`io::ErrorKind::AddrInUse`].
    pub fn bind(root: PathBuf, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        Ok(Self {
            listener,
            address,
            root,
        })
    }

    /// What to type into a browser, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers until the process ends.
    pub fn run(&self) {
        self.run_until(&AtomicBool::new(false));
    }

    /// Answers from a thread of its own until the returned guard is dropped.
    pub fn spawn(self) -> RunningServer {
        let (address, stop) = (self.address, Arc::new(AtomicBool::new(false)));
        let stopped = Arc::clone(&stop);
        let thread = Some(thread::spawn(move || self.run_until(&stopped)));
        RunningServer {
            address,
            stop,
            thread,
        }
    }

    fn run_until(&self, stop: &AtomicBool) {
        for stream in self.listener.incoming() {
            if stop.load(Ordering::Acquire) {
                return;
            }
            let root = self.root.clone();
            // A client that goes away in the middle is its own affair.
            thread::spawn(move || stream.and_then(|stream| answer(&stream, &root)).ok());
        }
    }
}

/// A server in its thread; dropping it gives the port back.
pub struct RunningServer {
    address: SocketAddr,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl RunningServer {
    /// What to type into a browser, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for RunningServer {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Release);
        // The thread waits for a connection; this is its last.
        let woken = TcpStream::connect(self.address).is_ok();
        if let Some(thread) = self.thread.take().filter(|_| woken) {
            let _ = thread.join();
        }
    }
}

/// Reads one request and answers it; then the connection ends.
fn answer(mut stream: &TcpStream, root: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new(stream.take(LONGEST_REQUEST_BYTES));
    let mut request = String::new();
    reader.read_line(&mut request)?;
    // The headers change nothing here, but a connection closed with unread bytes is reset.
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }

    let mut words = request.split(' ');
    let (method, target) = (words.next(), words.next().unwrap_or_default());
    let (status, kind, body) = match method {
        Some("GET" | "HEAD") => match site::read(root, target) {
            Some((kind, body)) => ("200 OK", kind, body),
            None => {
                let (kind, body) = site::lost(root);
                ("404 Not Found", kind, body)
            }
        },
        _ => (
            "405 Method Not Allowed",
            site::PLAIN,
            b"Only GET and HEAD.\n".to_vec(),
        ),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method != Some("HEAD") {
        stream.write_all(&body)?;
    }
    stream.shutdown(Shutdown::Write)
}

#[cfg(test)]
mod tests;
