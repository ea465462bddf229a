//! Whole numbers in as few bytes as they need: seven bits a byte, the eighth says that more follow.
//! Text as its length and its bytes.

/// Writes numbers one after the other.
#[derive(Debug, Default)]
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    pub(crate) fn unsigned(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.0.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        self.0.push(number.to_le_bytes()[0]);
    }

    /// Small numbers of either sign stay small.
    pub(crate) fn signed(&mut self, number: i64) {
        self.unsigned(((number << 1) ^ (number >> 63)).cast_unsigned());
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.unsigned(text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }

    /// What was written so far.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Takes back what was written after so many bytes.
    pub(crate) fn truncate(&mut self, bytes: usize) {
        self.0.truncate(bytes);
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.0
    }
}

/// Reads what a [`Writer`] wrote; `None` at the end or where the bytes make no sense.
#[derive(Clone, Debug)]
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many bytes are left.
    pub(crate) fn left(&self) -> usize {
        self.0.len()
    }

    #[inline]
    pub(crate) fn unsigned(&mut self) -> Option<u64> {
        // Nearly all numbers take one byte or two.
        match *self.0 {
            [byte @ 0..0x80, ref rest @ ..] => {
                self.0 = rest;
                Some(byte.into())
            }
            [first, second @ 0..0x80, ref rest @ ..] => {
                self.0 = rest;
                Some(u64::from(first & 0x7f) | u64::from(second) << 7)
            }
            _ => self.long(),
        }
    }

    fn long(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// Passes over so many numbers.
    pub(crate) fn skip(&mut self, numbers: usize) -> Option<()> {
        let mut left = numbers;
        // Eight bytes at once, as long as the last of the numbers does not end in them.
        while let Some((eight, rest)) = self.0.split_first_chunk::<8>() {
            let going_on = u64::from_le_bytes(*eight) & 0x8080_8080_8080_8080;
            let ends = 8 - going_on.count_ones() as usize;
            if ends >= left {
                break;
            }
            (self.0, left) = (rest, left - ends);
        }
        for _ in 0..left {
            self.unsigned()?;
        }
        Some(())
    }

    #[inline]
    pub(crate) fn signed(&mut self) -> Option<i64> {
        let number = self.unsigned()?;
        Some((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    pub(crate) fn text(&mut self) -> Option<&'a str> {
        let length = self.small()?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }

    pub(crate) fn small<T: TryFrom<u64>>(&mut self) -> Option<T> {
        self.unsigned()?.try_into().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_comes_back(unsigned: Vec<u64>, signed: Vec<i64>, text: String) {
            let mut writer = Writer::default();
            for number in &unsigned {
                writer.unsigned(*number);
            }
            for number in &signed {
                writer.signed(*number);
            }
            writer.text(&text);
            let bytes = writer.finish();
            let mut reader = Reader::new(&bytes);
            for number in unsigned {
                prop_assert_eq!(reader.unsigned(), Some(number));
            }
            for number in signed {
                prop_assert_eq!(reader.signed(), Some(number));
            }
            prop_assert_eq!(reader.text(), Some(&*text));
            prop_assert!(reader.is_empty());
        }

        #[test]
        fn what_is_passed_over_is_as_if_it_had_been_read(
            numbers: Vec<u64>, small in prop::collection::vec(0..300_u64, 0..40), passed in 0..60_usize,
        ) {
            let numbers: Vec<u64> = numbers.into_iter().chain(small).collect();
            let mut writer = Writer::default();
            for number in &numbers {
                writer.unsigned(*number);
            }
            let bytes = writer.finish();
            let mut reader = Reader::new(&bytes);
            prop_assert_eq!(reader.skip(passed).is_some(), passed <= numbers.len());
            for number in numbers.iter().skip(passed) {
                prop_assert_eq!(reader.unsigned(), Some(*number));
            }
        }

        #[test]
        fn broken_bytes_are_no_panic(bytes: Vec<u8>) {
            let mut reader = Reader::new(&bytes);
            while reader.signed().is_some() && reader.text().is_some() {}
        }
    }
}
