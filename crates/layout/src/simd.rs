//! Four `f32` at once. In wasm with `simd128` these are the machine's instructions; elsewhere a twin of plain arrays,
//! which compilers turn into the same. Every operation rounds each lane like scalar `f32`, so both give the same bytes.

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
pub(crate) use portable::F32x4;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub(crate) use wasm::F32x4;

/// The larger of two numbers that are not NaN. `f32::max` has to mind NaN, and is a call of a C function in wasm.
#[inline(always)]
pub(crate) fn larger(a: f32, b: f32) -> f32 {
    if a < b { b } else { a }
}

/// The smaller of two numbers that are not NaN.
#[inline(always)]
pub(crate) fn smaller(a: f32, b: f32) -> f32 {
    if b < a { b } else { a }
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod wasm {
    use core::arch::wasm32::{
        f32x4_add, f32x4_div, f32x4_mul, f32x4_pmax, f32x4_splat, f32x4_sqrt, f32x4_sub,
        i32x4_shuffle, v128, v128_load, v128_store,
    };

    #[derive(Clone, Copy)]
    pub(crate) struct F32x4(v128);

    impl F32x4 {
        #[inline(always)]
        pub(crate) fn splat(value: f32) -> Self {
            Self(f32x4_splat(value))
        }

        #[inline(always)]
        #[allow(
            unsafe_code,
            reason = "one 16-byte load; the reference proves that it is in bounds"
        )]
        pub(crate) fn load(lanes: &[f32; 4]) -> Self {
            // SAFETY: `lanes` is 16 readable bytes, and wasm loads need no alignment.
            Self(unsafe { v128_load(lanes.as_ptr().cast()) })
        }

        #[inline(always)]
        #[allow(
            unsafe_code,
            reason = "one 16-byte store; the reference proves that it is in bounds"
        )]
        pub(crate) fn store(self, lanes: &mut [f32; 4]) {
            // SAFETY: `lanes` is 16 writable bytes, and wasm stores need no alignment.
            unsafe { v128_store(lanes.as_mut_ptr().cast(), self.0) }
        }

        #[inline(always)]
        pub(crate) fn add(self, other: Self) -> Self {
            Self(f32x4_add(self.0, other.0))
        }

        #[inline(always)]
        pub(crate) fn sub(self, other: Self) -> Self {
            Self(f32x4_sub(self.0, other.0))
        }

        #[inline(always)]
        pub(crate) fn mul(self, other: Self) -> Self {
            Self(f32x4_mul(self.0, other.0))
        }

        #[inline(always)]
        pub(crate) fn div(self, other: Self) -> Self {
            Self(f32x4_div(self.0, other.0))
        }

        #[inline(always)]
        pub(crate) fn sqrt(self) -> Self {
            Self(f32x4_sqrt(self.0))
        }

        /// `other` where `self < other`, else `self`.
        #[inline(always)]
        pub(crate) fn max(self, other: Self) -> Self {
            Self(f32x4_pmax(self.0, other.0))
        }

        /// The lane sums of `a`, `b`, `c`, `d`, each as (0 + 2) + (1 + 3).
        #[inline(always)]
        pub(crate) fn sums(a: Self, b: Self, c: Self, d: Self) -> Self {
            let pairs = |p: v128, q: v128| {
                f32x4_add(
                    i32x4_shuffle::<0, 4, 1, 5>(p, q),
                    i32x4_shuffle::<2, 6, 3, 7>(p, q),
                )
            };
            let (ab, cd) = (pairs(a.0, b.0), pairs(c.0, d.0));
            Self(f32x4_add(
                i32x4_shuffle::<0, 1, 4, 5>(ab, cd),
                i32x4_shuffle::<2, 3, 6, 7>(ab, cd),
            ))
        }
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod portable {
    #[derive(Clone, Copy)]
    #[repr(align(16))]
    pub(crate) struct F32x4([f32; 4]);

    impl F32x4 {
        #[inline(always)]
        pub(crate) fn splat(value: f32) -> Self {
            Self([value; 4])
        }

        #[inline(always)]
        pub(crate) fn load(lanes: &[f32; 4]) -> Self {
            Self(*lanes)
        }

        #[inline(always)]
        pub(crate) fn store(self, lanes: &mut [f32; 4]) {
            *lanes = self.0;
        }

        #[inline(always)]
        fn zip(self, other: Self, lane: impl Fn(f32, f32) -> f32) -> Self {
            let (a, b) = (self.0, other.0);
            Self([
                lane(a[0], b[0]),
                lane(a[1], b[1]),
                lane(a[2], b[2]),
                lane(a[3], b[3]),
            ])
        }

        #[inline(always)]
        pub(crate) fn add(self, other: Self) -> Self {
            self.zip(other, |a, b| a + b)
        }

        #[inline(always)]
        pub(crate) fn sub(self, other: Self) -> Self {
            self.zip(other, |a, b| a - b)
        }

        #[inline(always)]
        pub(crate) fn mul(self, other: Self) -> Self {
            self.zip(other, |a, b| a * b)
        }

        #[inline(always)]
        pub(crate) fn div(self, other: Self) -> Self {
            self.zip(other, |a, b| a / b)
        }

        #[inline(always)]
        pub(crate) fn sqrt(self) -> Self {
            Self(self.0.map(f32::sqrt))
        }

        /// `other` where `self < other`, else `self`.
        #[inline(always)]
        pub(crate) fn max(self, other: Self) -> Self {
            self.zip(other, |a, b| if a < b { b } else { a })
        }

        /// The lane sums of `a`, `b`, `c`, `d`, each as (0 + 2) + (1 + 3).
        #[inline(always)]
        pub(crate) fn sums(a: Self, b: Self, c: Self, d: Self) -> Self {
            Self([a, b, c, d].map(|Self(lanes)| (lanes[0] + lanes[2]) + (lanes[1] + lanes[3])))
        }
    }
}
