//! The gestures, one by one.

use super::*;

fn sample(phase: Phase, device: Device, id: i32, x: f64, y: f64, now_ms: f64) -> Sample {
    let pressed = matches!(phase, Phase::Down | Phase::Move);
    Sample {
        id,
        device,
        phase,
        at: ScreenPoint { x, y },
        now_ms,
        pressed,
        shift: false,
    }
}

fn at(x: f64, y: f64) -> ScreenPoint {
    ScreenPoint { x, y }
}

/// Everything that a row of events means, with `node` under the first.
fn meaning(node: Option<NodeId>, samples: &[Sample]) -> Vec<Intent> {
    let mut gestures = Gestures::default();
    samples
        .iter()
        .flat_map(|sample| gestures.step(*sample, || node))
        .collect()
}

#[test]
fn a_trembling_finger_taps() {
    use Device::Touch;
    let samples = [
        sample(Phase::Down, Touch, 1, 50.0, 50.0, 0.0),
        sample(Phase::Move, Touch, 1, 57.0, 56.0, 30.0),
        sample(Phase::Up, Touch, 1, 57.0, 56.0, 90.0),
    ];
    assert_eq!(
        meaning(None, &samples),
        [Intent::TapAt(at(50.0, 50.0), Touch)]
    );
}

#[test]
fn a_mouse_that_moves_as_far_pans() {
    use Device::Mouse;
    let samples = [
        sample(Phase::Down, Mouse, 1, 50.0, 50.0, 0.0),
        sample(Phase::Move, Mouse, 1, 57.0, 56.0, 30.0),
        sample(Phase::Move, Mouse, 1, 60.0, 56.0, 40.0),
        sample(Phase::Up, Mouse, 1, 60.0, 56.0, 90.0),
    ];
    let expected = [
        Intent::HoverEnd,
        Intent::PanBy {
            dx_px: 7.0,
            dy_px: 6.0,
        },
        Intent::PanBy {
            dx_px: 3.0,
            dy_px: 0.0,
        },
        Intent::CameraRests,
    ];
    assert_eq!(meaning(None, &samples), expected);
}

#[test]
fn a_second_tap_is_a_double_tap_and_a_third_begins_anew() {
    let taps: Vec<Sample> = (0..3)
        .flat_map(|tap| {
            let now = f64::from(tap) * 150.0;
            [Phase::Down, Phase::Up].map(|phase| sample(phase, Device::Mouse, 1, 9.0, 9.0, now))
        })
        .collect();
    let here = at(9.0, 9.0);
    let expected = [
        Intent::TapAt(here, Device::Mouse),
        Intent::DoubleTapAt(here, Device::Mouse),
        Intent::TapAt(here, Device::Mouse),
    ];
    assert_eq!(meaning(None, &taps), expected);
}

#[test]
fn a_pressed_node_is_dragged_and_let_go() {
    let node = NodeId::from_index(3);
    let samples = [
        sample(Phase::Down, Device::Mouse, 1, 50.0, 50.0, 0.0),
        sample(Phase::Move, Device::Mouse, 1, 80.0, 50.0, 30.0),
        sample(Phase::Up, Device::Mouse, 1, 80.0, 50.0, 90.0),
    ];
    let expected = [
        Intent::DragStart(node),
        Intent::DragMove(node, at(80.0, 50.0)),
        Intent::DragEnd(node),
    ];
    assert_eq!(meaning(Some(node), &samples), expected);
}

#[test]
fn two_fingers_zoom_around_their_middle_and_one_goes_on_panning() {
    use Device::Touch;
    let samples = [
        sample(Phase::Down, Touch, 1, 100.0, 100.0, 0.0),
        sample(Phase::Down, Touch, 2, 200.0, 100.0, 10.0),
        sample(Phase::Move, Touch, 2, 300.0, 100.0, 20.0),
        sample(Phase::Up, Touch, 2, 300.0, 100.0, 30.0),
        sample(Phase::Move, Touch, 1, 100.0, 120.0, 40.0),
        sample(Phase::Up, Touch, 1, 100.0, 120.0, 50.0),
    ];
    let expected = [
        Intent::PanBy {
            dx_px: 50.0,
            dy_px: 0.0,
        },
        Intent::ZoomAt {
            at: at(200.0, 100.0),
            factor: 2.0,
        },
        Intent::PanBy {
            dx_px: 0.0,
            dy_px: 20.0,
        },
        Intent::CameraRests,
    ];
    assert_eq!(meaning(None, &samples), expected);
}

#[test]
fn a_second_finger_lets_a_dragged_node_go() {
    let node = NodeId::from_index(3);
    let samples = [
        sample(Phase::Down, Device::Touch, 1, 50.0, 50.0, 0.0),
        sample(Phase::Move, Device::Touch, 1, 90.0, 50.0, 30.0),
        sample(Phase::Down, Device::Touch, 2, 200.0, 50.0, 40.0),
    ];
    assert_eq!(
        meaning(Some(node), &samples).last(),
        Some(&Intent::DragEnd(node))
    );
}

#[test]
fn a_cancelled_press_is_no_tap_and_a_lost_button_ends_the_pan() {
    let cancelled =
        [Phase::Down, Phase::Cancel].map(|phase| sample(phase, Device::Touch, 1, 5.0, 5.0, 0.0));
    assert_eq!(meaning(None, &cancelled), []);
    let mut samples = vec![
        sample(Phase::Down, Device::Mouse, 1, 50.0, 50.0, 0.0),
        sample(Phase::Move, Device::Mouse, 1, 80.0, 50.0, 30.0),
        sample(Phase::Move, Device::Mouse, 1, 85.0, 50.0, 60.0),
    ];
    samples[2].pressed = false;
    assert_eq!(meaning(None, &samples).last(), Some(&Intent::CameraRests));
}

#[test]
fn a_mouse_hovers_and_a_finger_does_not() {
    let hover = |device| Sample {
        pressed: false,
        ..sample(Phase::Move, device, 1, 5.0, 5.0, 0.0)
    };
    assert_eq!(
        meaning(None, &[hover(Device::Mouse)]),
        [Intent::HoverAt(at(5.0, 5.0), Device::Mouse)]
    );
    assert_eq!(meaning(None, &[hover(Device::Touch)]), []);
}

#[test]
fn a_pan_let_go_in_motion_glides_on() {
    use Device::Touch;
    let swipe = |last_ms| {
        let mut samples = vec![sample(Phase::Down, Touch, 1, 0.0, 50.0, 0.0)];
        samples.extend((1..=10).map(|step| {
            let step = f64::from(step);
            sample(Phase::Move, Touch, 1, 12.0 * step, 50.0, 12.0 * step)
        }));
        samples.push(sample(Phase::Up, Touch, 1, 120.0, 50.0, last_ms));
        meaning(None, &samples).pop()
    };
    match swipe(124.0) {
        Some(Intent::Fling { vx, vy }) => assert!(vx > 0.7 && vx < 1.1 && vy == 0.0, "{vx}"),
        other => panic!("{other:?}"),
    }
    assert_eq!(swipe(400.0), Some(Intent::CameraRests), "it stood still");
}

#[test]
fn gliding_dies_down_and_ends() {
    let mut speed = (1.0, 0.0);
    let (mut way, mut frames) = (0.0, 0);
    while let Some((left, (dx, _dy))) = gliding(speed, 16.0) {
        assert!(left.0 < speed.0);
        (speed, way, frames) = (left, way + dx, frames + 1);
    }
    assert!(way > 80.0 && way < 120.0, "{way}");
    assert!(f64::from(frames) * 16.0 < 500.0);
    assert_eq!(gliding((f64::NAN, 0.0), 16.0), None);
}

#[test]
fn a_finger_that_lies_still_points_and_does_not_tap() {
    let mut gestures = Gestures::default();
    let down = sample(Phase::Down, Device::Touch, 1, 50.0, 50.0, 0.0);
    assert_eq!(gestures.step(down, || None), []);
    assert!(gestures.is_waiting());
    assert_eq!(gestures.wait(100.0), None);
    let points = Intent::HoverAt(at(50.0, 50.0), Device::Touch);
    assert_eq!(gestures.wait(500.0), Some(points));
    assert_eq!(gestures.wait(516.0), None, "once");
    let moved = sample(Phase::Move, Device::Touch, 1, 90.0, 50.0, 520.0);
    let there = Intent::HoverAt(at(90.0, 50.0), Device::Touch);
    assert_eq!(gestures.step(moved, || None), [there]);
    let up = sample(Phase::Up, Device::Touch, 1, 90.0, 50.0, 900.0);
    assert_eq!(
        gestures.step(up, || None),
        [],
        "what it points at stays lifted"
    );
    let again = sample(Phase::Down, Device::Touch, 1, 9.0, 9.0, 2_000.0);
    assert_eq!(gestures.step(again, || None), [Intent::HoverEnd]);
}

#[test]
fn shift_chooses_and_draws_a_line_even_over_a_node() {
    let with_shift = |phase, x, now_ms| Sample {
        shift: true,
        ..sample(phase, Device::Mouse, 1, x, 50.0, now_ms)
    };
    let node = Some(NodeId::from_index(3));
    let click = [Phase::Down, Phase::Up].map(|phase| with_shift(phase, 5.0, 0.0));
    let chosen = Intent::ChooseAt(at(5.0, 50.0), Device::Mouse);
    assert_eq!(meaning(node, &click), [chosen]);
    let drag = [
        with_shift(Phase::Down, 5.0, 0.0),
        with_shift(Phase::Move, 40.0, 10.0),
        with_shift(Phase::Up, 40.0, 20.0),
    ];
    let expected = [
        Intent::LassoTo(at(5.0, 50.0)),
        Intent::LassoTo(at(40.0, 50.0)),
        Intent::LassoEnd { meant: true },
    ];
    assert_eq!(meaning(node, &drag), expected);
}

#[test]
fn the_second_of_two_taps_is_awaited_where_the_first_was() {
    let mut gestures = Gestures::default();
    for phase in [Phase::Down, Phase::Up] {
        gestures.step(sample(phase, Device::Mouse, 1, 9.0, 9.0, 100.0), || None);
    }
    assert!(gestures.awaits_second(Device::Mouse, at(10.0, 9.0), 300.0));
    assert!(!gestures.awaits_second(Device::Mouse, at(10.0, 9.0), 600.0));
    assert!(!gestures.awaits_second(Device::Mouse, at(40.0, 9.0), 300.0));
}
