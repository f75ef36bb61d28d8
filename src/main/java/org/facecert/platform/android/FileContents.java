package org.facecert.platform.android;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.facecert.device.AppFiles.StoredFile;
import org.facecert.device.DeviceFault;
import org.facecert.device.UnreadableAnswer;

/**
 * What is in files of the phone. Small ones come as text, many at the price of one command, and
 * nothing is unpacked; a large one by itself.
 */
final class FileContents {

  /** bytes of a file that comes with others */
  private static final long SMALL = 1 << 20;

  /** bytes and files that are asked for at once: as text they are a third longer */
  private static final long BATCH = 2 << 20;

  private static final int BATCH_FILES = 200;

  private final Wire wire;

  FileContents(Wire wire) {
    this.wire = wire;
  }

  /**
   * @param as the app as which a file has to be asked for; empty where it need not
   * @param last commands that are given with the last question
   * @return by path; none for what could not be read
   * @throws UnreadableAnswer when a file became longer than fits an answer
   */
  Map<String, byte[]> read(
      List<StoredFile> files, Function<StoredFile, Optional<String>> as, List<List<String>> last) {
    Map<String, byte[]> read = new HashMap<>();
    for (StoredFile file : files) {
      if (file.size() > SMALL) {
        large(file, as.apply(file)).ifPresent(bytes -> read.put(file.path(), bytes));
      }
    }
    List<StoredFile> batch = new ArrayList<>();
    for (StoredFile file : files.stream().filter(f -> f.size() <= SMALL).toList()) {
      batch.add(file);
      boolean full = batch.stream().mapToLong(StoredFile::size).sum() >= BATCH - SMALL;
      if (full || batch.size() == BATCH_FILES) {
        ask(batch, as, List.of(), read);
        batch.clear();
      }
    }
    ask(batch, as, last, read);
    return read;
  }

  private void ask(
      List<StoredFile> batch,
      Function<StoredFile, Optional<String>> as,
      List<List<String>> last,
      Map<String, byte[]> read) {
    List<List<String>> commands =
        Stream.concat(batch.stream().map(f -> print(f, as.apply(f))), last.stream()).toList();
    if (commands.isEmpty()) {
      return;
    }
    List<String> answers = answers(commands);
    for (int i = 0; i < batch.size(); i++) {
      StoredFile file = batch.get(i);
      decoded(answers.get(i))
          .filter(bytes -> bytes.length > 0 || file.size() == 0)
          .ifPresent(bytes -> read.put(file.path(), bytes));
    }
  }

  private List<String> answers(List<List<String>> commands) {
    try {
      return wire.shellAll(commands);
    } catch (DeviceFault e) {
      throw new UnreadableAnswer(e.what(), e);
    }
  }

  private static List<String> print(StoredFile file, Optional<String> app) {
    return Stream.concat(
            app.stream().flatMap(name -> Stream.of("run-as", name)),
            Stream.of("base64", PhonePath.quoted(file.path())))
        .toList();
  }

  private Optional<byte[]> large(StoredFile file, Optional<String> app) {
    String path = app.map(name -> "@" + name).orElse("") + file.path();
    try {
      Object answer = wire.mobile("mobile: pullFile", Map.of("remotePath", path));
      return answer instanceof String text ? decoded(text) : Optional.empty();
    } catch (DeviceFault gone) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getMimeDecoder().decode(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
