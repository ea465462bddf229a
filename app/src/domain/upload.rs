//! The bytes of an upload: what they are, and what whoever reads its numbers should know about them.

/// What a file is by its first bytes, whatever its name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum FileKind {
    /// Text: a table or JSON.
    Text,
    /// A ZIP archive.
    Zip,
    /// A workbook of today, `.xlsx`.
    Workbook,
    /// A workbook as until 2003, `.xls`.
    OldWorkbook,
    /// A workbook in Excel's binary form, `.xlsb`.
    BinaryWorkbook,
    /// A spreadsheet, text or presentation of LibreOffice.
    OpenDocument,
    /// A text or presentation of an office program, or another file of its kind.
    Document,
    /// A picture, a film or a sound.
    Picture,
    /// A PDF.
    Pdf,
    /// A program.
    Program,
    /// A compressed file or an archive that is no ZIP: gzip, 7z, RAR …
    Compressed,
    /// A database, such as SQLite's or Parquet.
    Database,
}

impl FileKind {
    /// The name in messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Zip => "zip",
            Self::Workbook => "workbook",
            Self::OldWorkbook => "old-workbook",
            Self::BinaryWorkbook => "binary-workbook",
            Self::OpenDocument => "open-document",
            Self::Document => "document",
            Self::Picture => "picture",
            Self::Pdf => "pdf",
            Self::Program => "program",
            Self::Compressed => "compressed",
            Self::Database => "database",
        }
    }
}

/// Something about the bytes of an upload that was read all the same.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Notice {
    /// A text that does not say how it is written, and is no UTF-8: Windows-1252 was assumed.
    Windows1252(String),
    /// So many characters of a text could not be read; `�` stands for them.
    Unreadable {
        /// The text's name.
        name: String,
        /// How many.
        count: u64,
    },
    /// A name says one thing, the bytes another; they were read as what they are.
    Misnamed {
        /// The name.
        name: String,
        /// What it is.
        kind: FileKind,
    },
    /// Members of an archive that were left out.
    LeftOut {
        /// The first ones.
        names: Vec<String>,
        /// How many in all.
        count: usize,
    },
    /// A workbook that holds programs, which were not run.
    Macros(String),
    /// A sheet that a spreadsheet program does not show.
    HiddenSheet(String),
    /// A sheet or file that holds something, but no table: it was left out.
    NoTable(String),
}
