package org.facecert.phone.shell;

import java.util.List;
import java.util.TreeMap;
import org.facecert.phone.state.PhoneState;

/**
 * {@code settings get|put|delete|list NAMESPACE}, AOSP packages/SettingsProvider SettingsService.
 */
final class SettingsCommand implements Shell.Program {
  private final PhoneState state;

  SettingsCommand(PhoneState state) {
    this.state = state;
  }

  @Override
  public String run(List<String> args, String cwd) {
    List<String> words = args;
    if (words.size() > 1 && words.get(0).equals("--user")) {
      words = words.subList(2, words.size());
    }
    if (words.size() < 2) {
      throw new ShellError(255, "Bad arguments");
    }
    String space = words.get(1);
    if (!List.of("system", "secure", "global").contains(space)) {
      throw new ShellError(255, "Error: Invalid namespace '" + space + "'");
    }
    return switch (words.get(0)) {
      case "get" -> get(space, word(words, 2));
      case "put" -> put(space, word(words, 2), word(words, 3));
      case "delete" -> delete(space, word(words, 2));
      case "list" -> list(space);
      default -> throw ShellError.unknown(255, "Invalid command: " + words.get(0));
    };
  }

  private String get(String space, String key) {
    String value = state.settings().get(space, key);
    return (value == null ? "null" : value) + "\n";
  }

  private String delete(String space, String key) {
    boolean was = state.settings().delete(space, key);
    applied(space, key, ":0");
    return "Deleted " + (was ? 1 : 0) + " rows\n";
  }

  private String list(String space) {
    StringBuilder out = new StringBuilder();
    new TreeMap<>(state.settings().all(space))
        .forEach((k, v) -> out.append(k).append('=').append(v).append('\n'));
    return out.toString();
  }

  private static String word(List<String> words, int at) {
    if (words.size() <= at) {
      throw new ShellError(255, "Bad arguments");
    }
    return words.get(at);
  }

  private String put(String space, String key, String value) {
    if (space.equals("global")
        && key.equals("http_proxy")
        && !value.matches("(:0)?|[^\\s:]+:\\d{1,5}")) {
      throw new ShellError(
          255,
          "java.lang.IllegalArgumentException: http_proxy must be host:port or :0, not " + value);
    }
    state.settings().put(space, key, value);
    applied(space, key, value);
    return "";
  }

  /** Some settings take effect at once. */
  private void applied(String space, String key, String value) {
    if (space.equals("global") && key.equals("http_proxy")) {
      Proxying.use(value);
      state.settings().proxyApplied();
    }
    state.save();
  }
}
