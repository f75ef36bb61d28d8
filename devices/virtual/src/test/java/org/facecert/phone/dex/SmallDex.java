package org.facecert.phone.dex;

import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.OutputMode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A dex file of two classes. */
final class SmallDex {
  private static final String SUM =
      """
      package small;
      public class Sum {
        public static int of(int n) {
          int sum = 0;
          for (int k = 0; k <= n; k++) {
            if (Even.is(k)) { sum += k; }
          }
          return sum;
        }
      }
      """;

  private static final int MARK = 0x7ac3;
  private static final String EVEN =
      """
      package small;
      public class Even {
        static int mark;
        public static boolean is(int k) { return k %% 2 == 0; }
        public static int marked() { return mark + %d; }
      }
      """
          .formatted(MARK);

  private SmallDex() {}

  static byte[] of(Path work) throws Exception {
    Path source = Files.createDirectories(work.resolve("small"));
    Files.writeString(source.resolve("Sum.java"), SUM);
    Files.writeString(source.resolve("Even.java"), EVEN);
    String[] words = {
      "--release",
      "8",
      "-nowarn",
      "-d",
      work.toString(),
      source.resolve("Sum.java").toString(),
      source.resolve("Even.java").toString()
    };
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, words) != 0) {
      throw new IOException("the two classes do not compile");
    }
    D8.run(
        D8Command.builder()
            .addProgramFiles(classes(source))
            .addLibraryFiles(Path.of(System.getProperty("java.home")))
            .setMinApiLevel(26)
            .setOutput(work, OutputMode.DexIndexed)
            .build());
    return Files.readAllBytes(work.resolve("classes.dex"));
  }

  private static List<Path> classes(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.filter(f -> f.toString().endsWith(".class")).toList();
    }
  }

  /** In place of the mark's {@code const/16} stands an operation code that Android does not use. */
  static byte[] withUnknownInstruction(byte[] dex) {
    byte[] broken = dex.clone();
    ByteBuffer in = ByteBuffer.wrap(broken).order(ByteOrder.LITTLE_ENDIAN);
    int changed = 0;
    for (int at = 0; at + 4 <= broken.length; at += 2) {
      boolean constant = broken[at] == 0x13 || broken[at] == (byte) 0xd0;
      if (constant && in.getShort(at + 2) == (short) MARK) {
        broken[at] = 0x3e;
        changed++;
      }
    }
    if (changed == 0) {
      throw new IllegalStateException("the mark is not in the dex");
    }
    return broken;
  }
}
