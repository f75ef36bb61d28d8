package org.facecert.phone.adb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facecert.phone.api.Handset;
import org.facecert.phone.state.PhoneState;

/** {@code screencap -p [FILE]}; the unpacked form without {@code -p} is refused. */
public final class ScreenCapture implements StreamingProgram {
  private final PhoneState state;
  private final Handset handset;

  public ScreenCapture(PhoneState state, Handset handset) {
    this.state = state;
    this.handset = handset;
  }

  @Override
  public boolean isMeant(List<String> words) {
    return words.get(0).replaceFirst("^/system/bin/", "").equals("screencap");
  }

  @Override
  public int run(List<String> words, Terminal terminal) throws IOException {
    List<String> files = words.stream().skip(1).filter(word -> !word.startsWith("-")).toList();
    boolean png = words.contains("-p") || (!files.isEmpty() && files.get(0).endsWith(".png"));
    if (!png || words.stream().anyMatch(word -> word.startsWith("-") && !word.equals("-p"))) {
      return refused(terminal, "screencap: the virtual phone takes pictures with -p alone");
    }
    byte[] picture = handset.screenshot();
    if (files.isEmpty()) {
      terminal.out(picture);
      return 0;
    }
    Path file = state.files().resolve("/", files.get(0), state.installed()).host();
    if (file == null) {
      return refused(terminal, "Error opening file: " + files.get(0) + " (Read-only file system)");
    }
    Files.write(file, picture);
    return 0;
  }

  private static int refused(Terminal terminal, String why) throws IOException {
    terminal.err((why + "\n").getBytes(StandardCharsets.UTF_8));
    return 1;
  }
}
