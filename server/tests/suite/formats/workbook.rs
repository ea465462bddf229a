//! A workbook from text, so that what is in it can be read and compared.
//!
//! `## NAME` begins a sheet; each line under it is a row of cells with tabs between them. A cell that begins
//! with `#` is a number, all others are text, where `\n` stands for the end of a line.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#;
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// Writes a workbook.
pub fn write(text: &str) -> Vec<u8> {
    let (mut names, mut relations) = (String::new(), RELATIONS.to_owned());
    let mut members = Vec::new();
    for (number, sheet) in (1..).zip(text.split("## ").skip(1)) {
        let (name, rows) = sheet.split_once('\n').unwrap();
        let name = escaped(name);
        write!(names, r#"<sheet name="{name}" sheetId="{number}" r:id="s{number}"/>"#).unwrap();
        write!(
            relations,
            r#"<Relationship Id="s{number}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>"#
        )
        .unwrap();
        members.push((format!("xl/worksheets/sheet{number}.xml"), worksheet(rows)));
    }
    let workbook = format!(
        r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>"#
    );
    let root = format!(
        r#"{RELATIONS}<Relationship Id="w" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>"#
    );
    members.extend([
        ("[Content_Types].xml".into(), TYPES.into()),
        ("_rels/.rels".into(), root + "</Relationships>"),
        ("xl/workbook.xml".into(), workbook),
        ("xl/_rels/workbook.xml.rels".into(), relations + "</Relationships>"),
    ]);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in members {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn worksheet(rows: &str) -> String {
    let mut data = String::new();
    for (row, line) in (1..).zip(rows.lines()) {
        let filled = line.split('\t').enumerate().filter(|(_, text)| !text.is_empty());
        let cells: String = filled.map(|(column, text)| cell(column, row, text)).collect();
        if !cells.is_empty() {
            write!(data, r#"<row r="{row}">{cells}</row>"#).unwrap();
        }
    }
    format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData></worksheet>"#)
}

fn cell(column: usize, row: usize, text: &str) -> String {
    let place = format!("{}{row}", letters(column));
    if let Some(number) = text.strip_prefix('#') {
        return format!(r#"<c r="{place}"><v>{number}</v></c>"#);
    }
    let text = escaped(&text.replace("\\n", "\n"));
    format!(r#"<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#)
}

/// `A` … `Z`, `AA` …
fn letters(column: usize) -> String {
    let letter = |number: usize| char::from(b'A' + u8::try_from(number).unwrap());
    if column < 26 {
        return letter(column).to_string();
    }
    format!("{}{}", letter(column / 26 - 1), letter(column % 26))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
