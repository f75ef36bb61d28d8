package org.facecert.phone.dex;

import com.googlecode.d2j.DexConstants;
import com.googlecode.d2j.node.DexClassNode;
import com.googlecode.d2j.node.DexFileNode;
import com.googlecode.d2j.reader.DexFileReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * The program that turns an APK's dex into a class jar and a list of what it could not turn. It
 * reads hostile files: {@link TranslatedApks} runs it in a process with bounds.
 */
public final class DexTranslator {
  /** for bad input; what went wrong is the last line of standard error */
  static final int UNREADABLE = 65;

  private static final int STACK = 64 << 20;
  // names of local variables are left out: where an optimiser reused a register they do not verify
  private static final int READING = DexFileReader.DONT_SANITIZE_NAMES;

  private final Hierarchy hierarchy = new Hierarchy();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> written = new HashSet<>();

  private DexTranslator() {}

  /**
   * Arguments: the APK, the jar to write, the list to write. Ends with 0, or with {@link
   * #UNREADABLE}.
   */
  public static void main(String[] args) throws InterruptedException {
    int[] exit = {UNREADABLE};
    // expressions are walked recursively
    Thread worker = new Thread(null, () -> exit[0] = run(args), "translator", STACK);
    worker.start();
    worker.join();
    System.exit(exit[0]);
  }

  private static int run(String[] args) {
    PrintStream told = System.err;
    // the library says what it skips in passing; an APK decides how much that is
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    try {
      new DexTranslator().translate(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
      return 0;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      told.println(MethodConverter.reason(e));
      return UNREADABLE;
    } catch (OutOfMemoryError e) {
      told.println(
          "needs more than " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB of memory");
      return UNREADABLE;
    }
  }

  private void translate(Path apk, Path jar, Path list) throws IOException {
    List<byte[]> all = DexEntries.read(apk);
    if (all.isEmpty()) {
      throw new IOException("it holds no classes.dex");
    }
    for (byte[] dex : all) {
      outline(dex);
    }
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (byte[] dex : all) {
        translate(dex, zip);
      }
    }
    for (String library : DexEntries.libraries(apk)) {
      findings.add(
          new Finding(
              Finding.Kind.NATIVE_LIBRARY,
              library,
              "it is made for a phone's processor and system"));
    }
    findings.addAll(LinkCheck.of(jar, written));
    Finding.write(findings, list);
  }

  /** Who extends whom must be known, over all dex files, before the first frame is computed. */
  private void outline(byte[] dex) {
    DexFileNode outline = new DexFileNode();
    new DexFileReader(dex)
        .accept(
            outline,
            DexFileReader.SKIP_CODE | DexFileReader.SKIP_ANNOTATION | DexFileReader.SKIP_DEBUG);
    outline.clzs.forEach(hierarchy::add);
  }

  private void translate(byte[] dex, ZipOutputStream zip) {
    DexFileReader reader = new DexFileReader(dex);
    DexFileNode file = new DexFileNode();
    file.dexVersion = reader.getDexVersion();
    List<String> names = reader.getClassNames();
    for (int k = 0; k < names.size(); k++) {
      read(reader, file, k, names.get(k));
    }
    boolean frames = file.dexVersion >= DexConstants.DEX_037;
    new MethodConverter(findings::add)
        .convertDex(file, name -> new Target(hierarchy.writer(frames), name, zip));
  }

  private void read(DexFileReader reader, DexFileNode file, int place, String name) {
    int before = file.clzs.size();
    try {
      reader.accept(file, place, READING);
    } catch (RuntimeException | StackOverflowError e) {
      findings.add(new Finding(Finding.Kind.CLASS, name, MethodConverter.reason(e)));
      file.clzs.subList(before, file.clzs.size()).clear();
    }
    // where two dex files hold a class, Android takes that of the first
    file.clzs.subList(before, file.clzs.size()).removeIf(this::isTwice);
  }

  private boolean isTwice(DexClassNode node) {
    return written.contains(node.className.substring(1, node.className.length() - 1));
  }

  /** Puts a class into the jar once it is whole. */
  private final class Target extends ClassVisitor {
    private final ClassWriter writer;
    private final String name;
    private final ZipOutputStream zip;

    Target(ClassWriter writer, String name, ZipOutputStream zip) {
      super(Opcodes.ASM9, writer);
      this.writer = writer;
      this.name = name;
      this.zip = zip;
    }

    @Override
    public void visitEnd() {
      super.visitEnd();
      byte[] code = writer.toByteArray();
      if (!written.add(name)) {
        return;
      }
      try {
        zip.putNextEntry(new ZipEntry(name + ".class"));
        zip.write(code);
        zip.closeEntry();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
