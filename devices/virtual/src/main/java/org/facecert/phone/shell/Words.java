package org.facecert.phone.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a command line as mksh does: quotes, backslashes, {@code ;}, {@code &&}, {@code ||},
 * {@code |}, {@code > FILE} and {@code 2>&1}; no other redirection, no expansion.
 */
final class Words {
  /**
   * One simple command.
   *
   * @param after what stands before it: "", ";", "&&", "||" or "|"
   * @param output the file that takes what it prints; null for none
   * @param withErrors whether its errors go where its output goes
   */
  record Command(String after, List<String> words, @Nullable String output, boolean withErrors) {
    /** One that prints to whoever called it. */
    Command(List<String> words) {
      this("", words, null, false);
    }

    /** Whether it reads what the one before it prints. */
    boolean isFed() {
      return after.equals("|");
    }

    /**
     * @param failed whether the command before it failed
     */
    boolean isSkipped(boolean failed) {
      return (after.equals("&&") && failed) || (after.equals("||") && !failed);
    }
  }

  private final String line;
  private final List<Command> commands = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private StringBuilder word = new StringBuilder();
  private boolean inWord;
  private String after = "";
  private @Nullable String output;
  private boolean outputFollows;
  private boolean withErrors;
  private int at;

  private Words(String line) {
    this.line = line;
  }

  static List<Command> of(String line) {
    return new Words(line).read();
  }

  private List<Command> read() {
    while (at < line.length()) {
      char c = line.charAt(at++);
      switch (c) {
        case '\'' -> single();
        case '"' -> twice();
        case '\\' -> escaped();
        case ' ', '\t' -> endWord();
        case ';', '\n' -> endCommand(";");
        case '&' -> operator('&', "&&");
        case '|' -> pipe();
        case '>' -> redirection();
        case '<', '`' -> throw refused(c);
        case '$' -> dollar();
        default -> add(c);
      }
    }
    endCommand("");
    return commands;
  }

  private void redirection() {
    if (line.startsWith("&1", at) && inWord && word.toString().equals("2")) {
      at += 2;
      word = new StringBuilder();
      inWord = false;
      withErrors = true;
    } else if (inWord || line.startsWith(">", at) || line.startsWith("&", at)) {
      throw refused('>');
    } else {
      outputFollows = true;
    }
  }

  private void dollar() {
    if (at < line.length()
        && (line.charAt(at) == '('
            || line.charAt(at) == '{'
            || Character.isJavaIdentifierStart(line.charAt(at)))) {
      throw refused('$');
    }
    add('$');
  }

  private void pipe() {
    if (line.startsWith("|", at)) {
      at++;
      endCommand("||");
    } else {
      endCommand("|");
    }
  }

  private void operator(char c, String operator) {
    if (at < line.length() && line.charAt(at) == c) {
      at++;
      endCommand(operator);
    } else {
      throw refused(c);
    }
  }

  private static ShellError refused(char c) {
    return ShellError.unknown(
        1,
        "/system/bin/sh: the virtual phone's shell knows no '"
            + c
            + "'; quote it, or use separate commands");
  }

  private void single() {
    inWord = true;
    int end = line.indexOf('\'', at);
    if (end < 0) {
      throw new ShellError(1, "/system/bin/sh: no closing quote");
    }
    word.append(line, at, end);
    at = end + 1;
  }

  private void twice() {
    inWord = true;
    while (at < line.length() && line.charAt(at) != '"') {
      char c = line.charAt(at++);
      if (c == '\\' && at < line.length() && "\"\\$`".indexOf(line.charAt(at)) >= 0) {
        c = line.charAt(at++);
      }
      word.append(c);
    }
    if (at++ >= line.length()) {
      throw new ShellError(1, "/system/bin/sh: no closing quote");
    }
  }

  private void escaped() {
    if (at < line.length()) {
      add(line.charAt(at++));
    }
  }

  private void add(char c) {
    inWord = true;
    word.append(c);
  }

  private void endWord() {
    if (inWord && outputFollows) {
      output = word.toString();
      outputFollows = false;
    } else if (inWord) {
      words.add(word.toString());
    }
    if (inWord) {
      word = new StringBuilder();
      inWord = false;
    }
  }

  private void endCommand(String operator) {
    endWord();
    if (!words.isEmpty()) {
      commands.add(new Command(after, words, output, withErrors));
      words = new ArrayList<>();
      output = null;
      withErrors = false;
    }
    after = operator;
  }
}
