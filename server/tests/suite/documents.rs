//! What the documents promise exists.

use std::path::Path;

use clap::CommandFactory;
use server::cli::Cli;

fn document(name: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    std::fs::read_to_string(root.join(name)).unwrap()
}

/// The words after a command's name, wherever a document names it: `import` of `sillage import FILE…`.
fn uses_of<'a>(command: &str, text: &'a str) -> Vec<&'a str> {
    text.lines()
        .flat_map(|line| line.split(['`', '#']))
        .filter_map(|code| code.trim().strip_prefix(command)?.strip_prefix(' '))
        .filter_map(|rest| rest.split_whitespace().next())
        .collect()
}

#[test]
fn every_command_of_the_readme_exists() {
    let readme = document("README.md");
    let cli = Cli::command();
    let used: Vec<&str> = uses_of("sillage", &readme);
    assert!(used.contains(&"import") && used.contains(&"undo"), "{used:?}");
    for name in used.into_iter().filter(|name| !name.starts_with("--")) {
        assert!(cli.find_subcommand(name).is_some(), "sillage {name}");
    }
}

#[test]
fn every_option_of_the_readme_exists() {
    let readme = document("README.md");
    let help = help_of(&mut Cli::command());
    let options = readme
        .split(|c: char| !(c.is_ascii_lowercase() || c == '-'))
        .filter(|word| word.starts_with("--") && word.len() > 3);
    for option in options {
        assert!(help.contains(option), "{option}");
    }
}

#[test]
fn every_variable_of_the_readme_exists() {
    let help = help_of(&mut Cli::command());
    let readme = document("README.md");
    let variables: Vec<&str> = readme
        .split(|c: char| !(c.is_ascii_uppercase() || c == '_'))
        .filter(|word| word.starts_with("SILLAGE_"))
        .collect();
    assert!(variables.len() >= 3);
    for variable in variables {
        assert!(help.contains(variable), "{variable}");
    }
}

#[test]
fn every_target_of_the_documents_exists() {
    let makefile = document("Makefile");
    for name in ["README.md", "CONTRIBUTING.md"] {
        let text = document(name);
        let used = uses_of("make", &text);
        assert!(used.contains(&"run"), "{name}: {used:?}");
        for target in used {
            assert!(makefile.contains(&format!("\n{target}:")), "{name}: make {target}");
        }
    }
}

/// The help of a command and of all commands below it.
fn help_of(command: &mut clap::Command) -> String {
    let mut help = command.render_long_help().to_string();
    for below in command.get_subcommands_mut() {
        help.push_str(&help_of(below));
    }
    help
}
