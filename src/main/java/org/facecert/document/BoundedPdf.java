package org.facecert.document;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a PDF in a process of its own: a PDF is a program, and one that never ends or that unpacks
 * to gigabytes can only be stopped from outside.
 */
final class BoundedPdf {

  private static final int MOST_SECONDS = 60;
  private static final int MOST_MEBIBYTES = 256;
  private static final int MOST_TEXT = 32 << 20;

  /** What {@code -XX:+ExitOnOutOfMemoryError} ends a process with. */
  private static final int OUT_OF_MEMORY = 3;

  private BoundedPdf() {}

  static DocumentText read(Path file) throws IOException, UnreadableDocument {
    return read(file, MOST_SECONDS);
  }

  static DocumentText read(Path file, int seconds) throws IOException, UnreadableDocument {
    Process process = start(file);
    try {
      byte[] answer =
          CompletableFuture.supplyAsync(() -> answer(process)).get(seconds, TimeUnit.SECONDS);
      return understood(answer, process.waitFor());
    } catch (TimeoutException e) {
      throw new UnreadableDocument(
          "the PDF was not read within "
              + seconds
              + " seconds; give the document that it was made from, or print it anew",
          e);
    } catch (ExecutionException e) {
      throw new IOException("the process that reads the PDF gave no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a PDF was read");
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + MOST_MEBIBYTES + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            BoundedPdf.class.getName(),
            file.toAbsolutePath().toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static byte[] answer(Process process) {
    try {
      return process.getInputStream().readNBytes(MOST_TEXT + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DocumentText understood(byte[] answer, int code)
      throws IOException, UnreadableDocument {
    mustHaveEnded(answer, code);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer));
    boolean read = in.readBoolean();
    List<String> unread = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      unread.add(in.readUTF());
    }
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    if (!read) {
      throw new UnreadableDocument(text);
    }
    return new DocumentText("PDF", text, unread);
  }

  private static void mustHaveEnded(byte[] answer, int code) throws UnreadableDocument {
    if (code == OUT_OF_MEMORY || answer.length > MOST_TEXT) {
      throw new UnreadableDocument(
          "the PDF unpacks to more than "
              + MOST_MEBIBYTES
              + " MiB; give the document that it was made from, or print it anew");
    }
    if (code != 0) {
      throw new UnreadableDocument("the PDF is broken: reading it failed; make it anew");
    }
  }

  /** The process: a file's name goes in, {@link #understood} is what comes out. */
  public static void main(String[] args) throws IOException {
    DataOutputStream out = new DataOutputStream(System.out);
    try {
      DocumentText read = PdfText.of(Files.readAllBytes(Path.of(args[0])));
      write(out, true, read.unread(), read.text());
    } catch (UnreadableDocument e) {
      write(out, false, List.of(), String.valueOf(e.getMessage()));
    }
    out.flush();
  }

  private static void write(DataOutputStream out, boolean read, List<String> unread, String text)
      throws IOException {
    out.writeBoolean(read);
    out.writeInt(unread.size());
    for (String each : unread) {
      out.writeUTF(each);
    }
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
