//! A picture of the window, to be asked about its pixels.

use anyhow::{Context as _, Result, ensure};

use crate::page::Rect;

/// A colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// As in CSS: `Rgb::hex(0x1f77b4)`.
    pub const fn hex(code: u32) -> Self {
        let [_, red, green, blue] = code.to_be_bytes();
        Self(red, green, blue)
    }

    /// The largest difference in one channel, 0 to 255.
    pub fn distance(self, other: Self) -> u8 {
        let channels = [(self.0, other.0), (self.1, other.1), (self.2, other.2)];
        let differences = channels.map(|(a, b)| a.abs_diff(b));
        differences.into_iter().max().unwrap_or_default()
    }
}

/// The pixels of a window. Places are in CSS pixels; a phone has several device pixels to one of them.
pub struct Picture {
    width: usize,
    height: usize,
    device_px_per_css_px: f64,
    pixels: Vec<Rgb>,
}

impl Picture {
    /// Reads a PNG of a window.
    ///
    /// # Errors
    /// When it is no PNG with eight bits a channel.
    pub fn decode(png: &[u8], device_px_per_css_px: f64) -> Result<Self> {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info()?;
        let size = reader.output_buffer_size().context("too large a picture")?;
        let mut bytes = vec![0; size];
        let info = reader.next_frame(&mut bytes)?;
        let channels = info.color_type.samples();
        ensure!(channels >= 3, "a picture in grey");
        let pixels = bytes[..info.buffer_size()].chunks_exact(channels);
        Ok(Self {
            width: info.width as usize,
            height: info.height as usize,
            device_px_per_css_px,
            pixels: pixels
                .map(|pixel| Rgb(pixel[0], pixel[1], pixel[2]))
                .collect(),
        })
    }

    /// The whole window.
    pub fn area(&self) -> Rect {
        Rect {
            x: 0.0,
            y: 0.0,
            width: self.width as f64 / self.device_px_per_css_px,
            height: self.height as f64 / self.device_px_per_css_px,
        }
    }

    /// The colour at a point; `None` outside the window.
    pub fn color_at(&self, x: f64, y: f64) -> Option<Rgb> {
        let one = Rect {
            x,
            y,
            width: 1.0,
            height: 1.0,
        };
        self.pixels_in(one).next()
    }

    /// The device pixels of a rectangle that are within `tolerance` of a colour, in each channel.
    pub fn count_close_to(&self, color: Rgb, tolerance: u8, area: Rect) -> usize {
        let pixels = self.pixels_in(area);
        pixels
            .filter(|pixel| pixel.distance(color) <= tolerance)
            .count()
    }

    /// How many colours there are in a rectangle: one, and nothing is drawn there.
    pub fn count_colors(&self, area: Rect) -> usize {
        let mut colors: Vec<Rgb> = self.pixels_in(area).collect();
        colors.sort_unstable();
        colors.dedup();
        colors.len()
    }

    /// The share of device pixels, 0 to 1, that differ visibly from those of another picture of the same window.
    pub fn difference(&self, other: &Self) -> f64 {
        const VISIBLE: u8 = 8; // less is anti-aliasing
        if (self.width, self.height) != (other.width, other.height) {
            return 1.0;
        }
        let pairs = self.pixels.iter().zip(&other.pixels);
        let different = pairs.filter(|(a, b)| a.distance(**b) > VISIBLE).count();
        different as f64 / self.pixels.len() as f64
    }

    /// The same at half the size, each pixel the mean of four: small enough to be kept in a repository.
    #[must_use]
    pub fn halved(&self) -> Self {
        let (width, height) = (self.width / 2, self.height / 2);
        let at = |x: usize, y: usize| self.pixels[y * self.width + x];
        let mean = |x: usize, y: usize| {
            let four = [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(dx, dy)| at(2 * x + dx, 2 * y + dy));
            let mean = |channel: fn(Rgb) -> u8| {
                let sum: u16 = four.iter().map(|&pixel| u16::from(channel(pixel))).sum();
                (sum / 4) as u8
            };
            Rgb(
                mean(|pixel| pixel.0),
                mean(|pixel| pixel.1),
                mean(|pixel| pixel.2),
            )
        };
        let rows = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        Self {
            width,
            height,
            device_px_per_css_px: self.device_px_per_css_px / 2.0,
            pixels: rows.map(|(x, y)| mean(x, y)).collect(),
        }
    }

    /// As a PNG.
    ///
    /// # Errors
    /// When it has no pixel.
    pub fn encode(&self) -> Result<Vec<u8>> {
        let mut png = Vec::new();
        let mut encoder = png::Encoder::new(&mut png, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        let bytes: Vec<u8> = self
            .pixels
            .iter()
            .flat_map(|pixel| [pixel.0, pixel.1, pixel.2])
            .collect();
        encoder.write_header()?.write_image_data(&bytes)?;
        Ok(png)
    }

    /// The share of pixels, 0 to 1, that differ from those of another picture by more than the shifts of a letter's edge.
    pub fn change(&self, other: &Self) -> f64 {
        const EDGE: u8 = 40;
        if (self.width, self.height) != (other.width, other.height) {
            return 1.0;
        }
        let pairs = self.pixels.iter().zip(&other.pixels);
        let different = pairs.filter(|(a, b)| a.distance(**b) > EDGE).count();
        different as f64 / self.pixels.len() as f64
    }

    fn pixels_in(&self, area: Rect) -> impl Iterator<Item = Rgb> {
        // Negative and too large become the edge: `as` saturates.
        let device = |css: f64| (css * self.device_px_per_css_px).round() as usize;
        let columns = device(area.x)..device(area.x + area.width).min(self.width);
        let rows = device(area.y)..device(area.y + area.height).min(self.height);
        rows.flat_map(move |row| {
            let columns = columns.clone();
            columns.map(move |column| self.pixels[row * self.width + column])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two device pixels to one of CSS: red on the left, blue on the right.
    fn red_and_blue() -> Result<Picture> {
        let mut png = Vec::new();
        let mut encoder = png::Encoder::new(&mut png, 4, 2);
        encoder.set_color(png::ColorType::Rgb);
        let (red, blue) = ([255, 0, 0], [0, 0, 255]);
        let rows = [red, red, blue, blue, red, red, blue, blue].concat();
        encoder.write_header()?.write_image_data(&rows)?;
        Picture::decode(&png, 2.0)
    }

    #[test]
    fn places_are_in_css_pixels() -> Result<()> {
        let picture = red_and_blue()?;
        assert_eq!(picture.color_at(0.0, 0.0), Some(Rgb::hex(0xff0000)));
        assert_eq!(picture.color_at(1.0, 0.0), Some(Rgb::hex(0x0000ff)));
        assert_eq!(picture.color_at(2.0, 0.0), None);
        assert_eq!(picture.color_at(-9.0, 0.0), None);
        assert_eq!((picture.area().width, picture.area().height), (2.0, 1.0));
        Ok(())
    }

    #[test]
    fn pixels_are_counted_by_colour() -> Result<()> {
        let picture = red_and_blue()?;
        assert_eq!(
            picture.count_close_to(Rgb::hex(0xfa0404), 5, picture.area()),
            4
        );
        assert_eq!(picture.count_colors(picture.area()), 2);
        assert_eq!(picture.difference(&picture), 0.0);
        Ok(())
    }

    #[test]
    fn half_the_size_reads_back_as_itself() -> Result<()> {
        let half = red_and_blue()?.halved();
        let again = Picture::decode(&half.encode()?, half.device_px_per_css_px)?;
        assert_eq!(again.color_at(0.0, 0.0), Some(Rgb::hex(0xff0000)));
        assert_eq!(
            (half.change(&again), half.change(&red_and_blue()?)),
            (0.0, 1.0)
        );
        Ok(())
    }
}
