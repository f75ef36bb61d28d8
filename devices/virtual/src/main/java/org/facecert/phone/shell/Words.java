package org.facecert.phone.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command line as mksh does: quotes, backslashes, {@code ;}, {@code &&}, {@code ||}; no
 * pipe, no redirection, no expansion.
 */
final class Words {
  /**
   * One simple command.
   *
   * @param after what stands before it: "", ";", "&&" or "||"
   */
  record Command(String after, List<String> words) {
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
        case '|' -> operator('|', "||");
        case '>', '<', '`' -> throw refused(c);
        case '$' -> dollar();
        default -> add(c);
      }
    }
    endCommand("");
    return commands;
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

  private void operator(char c, String operator) {
    if (at < line.length() && line.charAt(at) == c) {
      at++;
      endCommand(operator);
    } else {
      throw refused(c);
    }
  }

  private static ShellError refused(char c) {
    return new ShellError(
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
    if (inWord) {
      words.add(word.toString());
      word = new StringBuilder();
      inWord = false;
    }
  }

  private void endCommand(String operator) {
    endWord();
    if (!words.isEmpty()) {
      commands.add(new Command(after, words));
      words = new ArrayList<>();
    }
    after = operator;
  }
}
