package org.facecert.appbuild;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes a zip whose bytes depend on its contents alone; the first of two equal names stays. */
final class Archive implements AutoCloseable {
  // the zip format's own beginning of time
  private static final FileTime NO_TIME = FileTime.fromMillis(315_619_200_000L);
  private final ZipOutputStream zip;
  private final Set<String> names = new HashSet<>();

  Archive(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  void add(String name, byte[] content) throws IOException {
    if (!names.add(name)) {
      return;
    }
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(NO_TIME);
    // Android 11 and later map the resource table straight from the file
    if (name.equals("resources.arsc")) {
      CRC32 crc = new CRC32();
      crc.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(crc.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** Adds every file below a folder, named relative to it. */
  void addTree(Path root, String prefix) throws IOException {
    for (Path file : AppSource.files(root, "")) {
      add(prefix + root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
    }
  }

  /** Adds the entries of another zip that end as told. */
  void addZip(Path other, String suffix) throws IOException {
    try (ZipFile source = new ZipFile(other.toFile())) {
      for (Enumeration<? extends ZipEntry> e = source.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        if (entry.getName().endsWith(suffix) && !entry.isDirectory()) {
          try (InputStream in = source.getInputStream(entry)) {
            add(entry.getName(), in.readAllBytes());
          }
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
