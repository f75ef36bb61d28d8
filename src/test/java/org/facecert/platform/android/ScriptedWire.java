package org.facecert.platform.android;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.facecert.Told;
import org.facecert.device.DeviceFault;
import org.facecert.screen.Bounds;
import org.jspecify.annotations.Nullable;

/** A wire that answers what a test told it to; anything else is a fault, as on a real phone. */
final class ScriptedWire implements Wire {

  final List<String> asked = new ArrayList<>();
  final Deque<String> pageSources = new ArrayDeque<>();
  private final Map<String, Supplier<@Nullable Object>> answers = new HashMap<>();

  ScriptedWire answer(String question, @Nullable Object answer) {
    answers.put(question, () -> answer);
    return this;
  }

  ScriptedWire answering(String question, Supplier<@Nullable Object> answer) {
    answers.put(question, answer);
    return this;
  }

  @Override
  public String pageSource() {
    asked.add("page source");
    String next = pageSources.poll();
    if (next == null) {
      throw new DeviceFault(Told.told("the phone is gone"));
    }
    return next;
  }

  @Override
  public byte[] screenshot() {
    asked.add("screenshot");
    return new byte[] {(byte) 0x89, 'P', 'N', 'G'};
  }

  @Override
  public void tap(int x, int y) {
    asked.add("tap " + x + " " + y);
  }

  @Override
  public void typeIntoFocus(String text) {
    asked.add("type");
  }

  @Override
  public void back() {
    asked.add("back");
  }

  @Override
  public boolean scroll(Bounds area, boolean forward) {
    asked.add("scroll");
    return Boolean.TRUE.equals(find("scroll"));
  }

  @Override
  public String shell(String... words) {
    return String.valueOf(find(String.join(" ", words)));
  }

  @Override
  public @Nullable Object mobile(String command, Map<String, Object> arguments) {
    return find(command);
  }

  @Override
  public void setting(String name, Object value) {
    asked.add("setting " + name + "=" + value);
  }

  @Override
  public Map<String, Object> capabilities() {
    return Map.of();
  }

  @Override
  public Map<String, String> tools() {
    return Map.of("server", "3.8.0");
  }

  @Override
  public void close() {
    asked.add("close");
  }

  private @Nullable Object find(String question) {
    asked.add(question);
    Supplier<@Nullable Object> answer = answers.get(question);
    if (answer == null) {
      throw new DeviceFault(Told.told("no answer to " + question));
    }
    return answer.get();
  }
}
