package org.facecert.phone.shell;

import java.util.ArrayList;
import java.util.List;

/** Command lines as adb sends them. */
public final class CommandLines {
  private CommandLines() {}

  /**
   * The words of the one command that a line holds, without the {@code export} of variables before
   * it and without {@code exec}; empty when it holds more, or is not understood.
   */
  public static List<String> single(String line) {
    List<Words.Command> commands;
    try {
      commands = new ArrayList<>(Words.of(line));
    } catch (ShellError e) {
      // whoever runs the line says what is wrong with it
      return List.of();
    }
    commands.removeIf(command -> command.words().get(0).equals("export"));
    if (commands.size() != 1 || commands.get(0).output() != null) {
      return List.of();
    }
    List<String> words = commands.get(0).words();
    return words.get(0).equals("exec") ? words.subList(1, words.size()) : words;
  }
}
