//! Small archives and workbooks, made as tests need them.

use std::fmt::Write as _;
use std::io::{Cursor, Read, Write};
use std::ops::{Deref, DerefMut};

use app::domain::import::Reason;
use tempfile::NamedTempFile;
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::super::ReadError;
use super::{Content, PartName, Source};

/// A ZIP with those members.
pub(super) fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    packed(members, CompressionMethod::Deflated)
}

/// A ZIP with those members as they are.
pub(super) fn stored(members: &[(&str, &[u8])]) -> Vec<u8> {
    packed(members, CompressionMethod::Stored)
}

fn packed(members: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, bytes) in members {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A member that inflates to so many equal bytes.
pub(super) fn zipped_bomb(name: &str, bytes: u64) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, SimpleFileOptions::default()).unwrap();
    std::io::copy(&mut std::io::repeat(b'1').take(bytes), &mut zip).unwrap();
    zip.finish().unwrap().into_inner()
}

/// A workbook: the XML of its strings, and of the rows of its sheets.
pub(super) struct Book<'a> {
    pub(super) strings: &'a str,
    pub(super) sheets: &'a [(&'a str, &'a str)],
    pub(super) is_1904: bool,
}

impl Book<'_> {
    /// One sheet with those rows.
    pub(super) fn of(rows: &str) -> Vec<u8> {
        Book { strings: "", sheets: &[("Sheet1", rows)], is_1904: false }.bytes()
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let members = self.members();
        let members: Vec<_> =
            members.iter().map(|(name, xml)| (name.as_str(), xml.as_bytes())).collect();
        zipped(&members)
    }

    /// The members of its archive.
    pub(super) fn members(&self) -> Vec<(String, String)> {
        const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
        let relations =
            |all: &str| format!(r#"<Relationships xmlns="{PACKAGE}">{all}</Relationships>"#);
        let (mut sheets, mut parts) = (String::new(), String::new());
        let mut members = vec![("[Content_Types].xml".to_owned(), "<Types/>".to_owned())];
        for (at, (name, rows)) in self.sheets.iter().enumerate() {
            let (number, state) =
                (at + 1, if name.starts_with('_') { "hidden" } else { "visible" });
            write!(
                sheets,
                r#"<sheet name="{name}" sheetId="{number}" state="{state}" r:id="r{number}"/>"#
            )
            .unwrap();
            write!(parts, r#"<Relationship Id="r{number}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>"#
            ).unwrap();
            let xml =
                format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#);
            members.push((format!("xl/worksheets/sheet{number}.xml"), xml));
        }
        let book = format!(
            r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr date1904="{}"/><sheets>{sheets}</sheets></workbook>"#,
            u8::from(self.is_1904)
        );
        let styles = format!(
            r#"<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>"#
        );
        let root = format!(
            r#"<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>"#
        );
        members.push(("_rels/.rels".into(), relations(&root)));
        members.push(("xl/_rels/workbook.xml.rels".into(), relations(&parts)));
        members.push(("xl/workbook.xml".into(), book));
        members.push(("xl/styles.xml".into(), styles));
        members.push(("xl/sharedStrings.xml".into(), format!("<sst>{}</sst>", self.strings)));
        members
    }
}

/// An opened upload, whose file goes with it.
pub(super) struct Opened {
    source: Source,
    _file: NamedTempFile,
}

impl Deref for Opened {
    type Target = Source;

    fn deref(&self) -> &Source {
        &self.source
    }
}

impl DerefMut for Opened {
    fn deref_mut(&mut self) -> &mut Source {
        &mut self.source
    }
}

/// Opens bytes under a name.
pub(super) fn opened(bytes: &[u8], name: &str) -> Result<Opened, Reason> {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let source = Source::open(file.path(), name).map_err(reason)?;
    Ok(Opened { source, _file: file })
}

pub(super) fn reason(error: ReadError) -> Reason {
    match error {
        ReadError::Refused(refusal) => refusal.reason,
        error => panic!("{error}"),
    }
}

/// Why bytes are refused, on opening or on reading.
pub(super) fn refused(bytes: &[u8], name: &str) -> Reason {
    match opened(bytes, name) {
        Err(reason) => reason,
        Ok(mut source) => {
            let all = 0..source.parts().len();
            let refusal = all.into_iter().find_map(|part| rows(&mut source, part).err());
            reason(refusal.expect("refused"))
        }
    }
}

/// The rows of a part: each with its number, its cells joined by `|`. Text is one row.
pub(super) fn rows(source: &mut Source, part: usize) -> Result<Vec<(u32, String)>, ReadError> {
    let mut rows = Vec::new();
    match source.part(part)? {
        Content::Text(mut text) | Content::Json(mut text) => {
            let mut read = String::new();
            text.read_to_string(&mut read)?;
            rows.push((0, read));
        }
        Content::Sheet(mut records) => {
            while let Some(record) = records.next()? {
                let cell = |place| String::from_utf8(record.cell(place).into_owned()).unwrap();
                let cells: Vec<_> = (0..record.len()).map(cell).collect();
                rows.push((record.row(), cells.join("|")));
            }
        }
    }
    Ok(rows)
}

pub(super) fn member(name: &str) -> PartName {
    PartName { member: Some(name.into()), sheet: None }
}

pub(super) fn sheet(name: &str) -> PartName {
    PartName { member: None, sheet: Some(name.into()) }
}
