package org.facecert.phone.adb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.facecert.phone.state.PhoneState;
import org.jspecify.annotations.Nullable;

/** {@code cat FILE}, byte for byte; what is no file is left to the shell, which says so. */
public final class RawCat implements StreamingProgram {
  private static final int CHUNK = 64 << 10;

  private final PhoneState state;

  public RawCat(PhoneState state) {
    this.state = state;
  }

  @Override
  public boolean isMeant(List<String> words) {
    return words.size() > 1
        && words.get(0).equals("cat")
        && words.stream().skip(1).allMatch(word -> file(word) != null);
  }

  private @Nullable Path file(String path) {
    try {
      Path host = state.files().resolve("/", path, state.installed()).host();
      return host != null && Files.isRegularFile(host, LinkOption.NOFOLLOW_LINKS) ? host : null;
    } catch (IOException e) {
      // out of the phone's files: the shell refuses it by name
      return null;
    }
  }

  @Override
  public int run(List<String> words, Terminal terminal) throws IOException {
    for (String word : words.subList(1, words.size())) {
      Path file = file(word);
      if (file == null) {
        return 1;
      }
      try (InputStream in = Files.newInputStream(file)) {
        byte[] chunk = in.readNBytes(CHUNK);
        while (chunk.length > 0) {
          terminal.out(chunk);
          chunk = in.readNBytes(CHUNK);
        }
      }
    }
    return 0;
  }
}
