package org.facecert.phone.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facecert.phone.api.Handset;
import org.facecert.phone.state.PhoneState;

/** {@code screencap [-p] FILE}, AOSP frameworks/base/cmds/screencap; always a PNG. */
final class ScreencapCommand implements Shell.Program {
  private final PhoneState state;
  private final Handset handset;

  ScreencapCommand(PhoneState state, Handset handset) {
    this.state = state;
    this.handset = handset;
  }

  @Override
  public String run(List<String> args, String cwd) throws IOException {
    List<String> files = Arguments.operands(args);
    Arguments.letters("screencap", args, "p");
    if (files.size() != 1) {
      throw ShellError.unknown(
          1, "screencap: the virtual phone writes the picture into a file only");
    }
    Path host = state.files().resolve(cwd, files.get(0), state.installed()).host();
    if (host == null) {
      throw new ShellError(1, "Error opening file: " + files.get(0) + " (Read-only file system)");
    }
    Files.write(host, handset.screenshot());
    return "";
  }
}
