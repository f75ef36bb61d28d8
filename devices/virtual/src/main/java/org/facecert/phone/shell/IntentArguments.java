package org.facecert.phone.shell;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.phone.api.Broadcast;
import org.facecert.phone.api.Launch;
import org.jspecify.annotations.Nullable;

/** An intent as the words of {@code am} describe it, AOSP Intent.parseCommandArgs. */
final class IntentArguments {
  private final Deque<String> words;
  private final String lastWord;
  private final List<String> categories = new ArrayList<>();
  private final Map<String, Object> extras = new LinkedHashMap<>();
  private @Nullable String component;
  private @Nullable String action;
  private @Nullable String data;
  private @Nullable String app;
  private boolean clear;
  private boolean stop;

  IntentArguments(List<String> args) {
    words = new ArrayDeque<>(args);
    lastWord = args.isEmpty() ? "" : args.get(args.size() - 1);
    while (!words.isEmpty()) {
      read(words.remove());
    }
  }

  private void read(String word) {
    switch (word) {
      case "-n" -> component = value();
      case "-a" -> action = value();
      case "-d" -> data = value();
      case "-p" -> app = value();
      case "-c" -> categories.add(value());
      case "-f",
          "-t",
          "-i",
          "--user",
          "--receiver-permission",
          "--windowingMode",
          "--activityType",
          "--display" ->
          value();
      case "--activity-clear-task" -> clear = true;
      case "-S" -> stop = true;
      case "-W", "--allow-background-activity-starts", "--include-stopped-packages" -> {}
      default -> other(word);
    }
  }

  private void other(String word) {
    if (word.startsWith("--e")) {
      extra(word.substring(3));
    } else if (word.startsWith("-")) {
      throw ShellError.unknown(255, "Error: Unknown option: " + word);
    } else if (word.contains(":")) {
      data = word;
    } else if (word.contains("/")) {
      component = word;
    } else {
      app = word;
    }
  }

  private void extra(String kind) {
    String key = value();
    try {
      extras.put(key, kind.equals("sn") ? "" : extra(kind, value()));
    } catch (IllegalArgumentException e) {
      throw new ShellError(255, "Error: bad value of the extra " + key + ": " + e.getMessage());
    }
  }

  private static Object extra(String kind, String value) {
    String[] parts = value.split("(?<!\\\\),");
    return switch (kind) {
      case "s", "" -> value;
      case "z" -> flag(value);
      case "i" -> Integer.decode(value);
      case "l" -> Long.valueOf(value);
      case "f" -> Float.valueOf(value);
      case "d" -> Double.valueOf(value);
      case "u" -> URI.create(value);
      case "sa" -> parts;
      case "sal" -> new ArrayList<>(List.of(parts));
      case "ia" -> java.util.stream.Stream.of(parts).mapToInt(Integer::decode).toArray();
      case "la" -> java.util.stream.Stream.of(parts).mapToLong(Long::parseLong).toArray();
      default ->
          throw ShellError.unknown(
              255, "Error: the virtual phone knows no extras of the kind --e" + kind);
    };
  }

  private static boolean flag(String value) {
    return switch (value) {
      case "true", "t", "1" -> true;
      case "false", "f", "0" -> false;
      default -> throw new IllegalArgumentException("Invalid boolean value: " + value);
    };
  }

  private String value() {
    if (words.isEmpty()) {
      throw new ShellError(255, "Error: Argument expected after \"" + lastWord + "\"");
    }
    return words.remove();
  }

  boolean isStop() {
    return stop;
  }

  /** As ActivityManager writes an intent. */
  String told() {
    return "Intent { "
        + (action == null ? "" : "act=" + action + " ")
        + (data == null ? "" : "dat=" + data + " ")
        + (component == null ? "" : "cmp=" + component + " ")
        + (app == null ? "" : "pkg=" + app + " ")
        + "}";
  }

  Launch launch() {
    String named = component;
    if (named == null) {
      boolean main = action == null || action.equals("android.intent.action.MAIN");
      if (main && app == null) {
        throw new ShellError(
            255, "Error: Activity not started, unable to resolve Intent { act=" + action + " }");
      }
      return new Launch(app, null, action, data, clear || stop, categories, extras);
    }
    String[] parts = parts(named);
    return new Launch(parts[0], parts[1], action, data, clear || stop, categories, extras);
  }

  Broadcast broadcast() {
    String[] parts = component == null ? new String[] {app, null} : parts(component);
    return new Broadcast(parts[0], parts[1], action, data, categories, extras);
  }

  private static String[] parts(String component) {
    String[] parts = component.split("/", 2);
    if (parts.length < 2) {
      throw new ShellError(255, "Error: Bad component name: " + component);
    }
    return new String[] {parts[0], parts[1].startsWith(".") ? parts[0] + parts[1] : parts[1]};
  }
}
