package org.facecert.inspection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.inspection.Unread.Cause;
import org.facecert.inspection.XmlElement.Reference;
import org.jspecify.annotations.Nullable;

/** What a manifest refers to in the rest of its package. */
final class PackageResources {

  /** Gives an entry's bytes; empty where there is none, or it cannot be read, which is told. */
  interface Entries {
    Optional<byte[]> entry(String name);
  }

  private final @Nullable ResourceTable table;
  private final Entries entries;
  private final String file;
  private final List<Unread> unread;

  /**
   * @param table null where the package has none, or none that can be read
   * @param file for what is said of it
   * @param unread receives what cannot be read
   */
  PackageResources(
      @Nullable ResourceTable table, Entries entries, String file, List<Unread> unread) {
    this.table = table;
    this.entries = entries;
    this.file = file;
    this.unread = unread;
  }

  void unread(String where, Cause reason, String detail) {
    unread.add(new Unread(file + ": " + where, reason, detail));
  }

  /** The value itself, or all that it may be where it is a reference. */
  Set<Object> values(Object value, String where) {
    if (!(value instanceof Reference reference)) {
      return Set.of(value);
    }
    if (table == null) {
      unread(where, Cause.RESOURCE, "refers to a resource, and there is no table of them");
      return Set.of();
    }
    try {
      Set<Object> values = table.values(reference.id());
      if (values.isEmpty()) {
        unread(where, Cause.RESOURCE, "refers to a resource that is not in this package");
      }
      return values;
    } catch (UnreadablePackage e) {
      unread(where, Cause.RESOURCE, String.valueOf(e.getMessage()));
      return Set.of();
    }
  }

  /**
   * The XML files to which the value refers, one for each configuration in which it is another.
   *
   * @param where the attribute, for what is said
   */
  Set<XmlElement> files(Object value, String where) {
    Set<XmlElement> files = new LinkedHashSet<>();
    for (Object path : values(value, where)) {
      Optional<byte[]> bytes = entries.entry(path.toString());
      if (bytes.isEmpty()) {
        unread(where, Cause.RESOURCE, path + " is not in the package or cannot be read");
        continue;
      }
      try {
        files.add(BinaryXml.read(bytes.get()));
      } catch (UnreadablePackage e) {
        unread(where, Cause.RESOURCE, path + ": " + e.getMessage());
      }
    }
    return files;
  }
}
