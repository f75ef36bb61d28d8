package org.facecert.face.find;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;
import org.facecert.face.Place;
import org.facecert.face.picture.DetectingJudge;

/**
 * What a scan finds where there is no face: in pictures that are drawn here by a seed, as many as
 * are asked for, and in the files of folders. Prints each find, to be looked at, and the sums of
 * each sort. A file that was there already, or of more than 16 MiB, is left out. Run from the
 * project's root after {@code mvn test-compile}:
 *
 * <pre>java -cp "src/target/test-classes:src/target/classes:src/target/lib/*" \
 *   org.facecert.face.find.ScanAlarms drawn 10000
 * java -cp ... org.facecert.face.find.ScanAlarms files MOST FOLDER...</pre>
 */
final class ScanAlarms {

  private static final long MOST_BYTES = 16L << 20;

  private final Map<String, Sums> sums = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private final FaceFinder finder = new FaceFinder(DetectingJudge.withBlazeFace(), 1);

  private ScanAlarms() {}

  /** Of one sort of files. */
  private static final class Sums {
    private int files;
    private int pictures;
    private int faces;
    private int templates;
    private int unknown;
  }

  public static void main(String[] args) throws IOException {
    if (args.length < 2 || !Set.of("drawn", "files").contains(args[0])) {
      System.err.println("usage: ScanAlarms drawn COUNT | files MOST FOLDER...; nothing measured");
      System.exit(64);
    }
    ScanAlarms alarms = new ScanAlarms();
    int most = Integer.parseInt(args[1]);
    if (args[0].equals("drawn")) {
      alarms.drawn(most);
    } else {
      alarms.files(most, List.of(args).subList(2, args.length));
    }
    alarms.print();
  }

  private void drawn(int count) {
    Faceless[] sorts = Faceless.values();
    for (int seed = 0; seed < count; seed++) {
      Faceless sort = sorts[seed % sorts.length];
      String format = seed / sorts.length % 2 == 0 ? "png" : "jpeg";
      byte[] bytes = Portrait.written(format, sort.drawn(seed), false);
      look(bytes, sort.name().toLowerCase(Locale.ROOT), "seed " + seed);
    }
  }

  private void files(int most, List<String> folders) throws IOException {
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(ScanAlarms::isWanted).sorted().toList()) {
          if (seen.size() < most) {
            look(Files.readAllBytes(file), suffix(file), file.toString());
          }
        }
      }
    }
  }

  private static boolean isWanted(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.isReadable(file)
          && Files.size(file) > 0
          && Files.size(file) <= MOST_BYTES;
    } catch (IOException e) {
      return false;
    }
  }

  private static String suffix(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.matches(".+\\.[A-Za-z0-9]{1,5}")
        ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)
        : "without a suffix";
  }

  private void look(byte[] bytes, String sort, String name) {
    if (!seen.add(digest(bytes))) {
      return;
    }
    FaceFindings findings = finder.find(bytes, Place.whole());
    Sums all = sums.computeIfAbsent(sort, unused -> new Sums());
    all.files++;
    all.pictures += findings.pictures();
    all.unknown += findings.unknown().isEmpty() ? 0 : 1;
    for (Find find : findings.finds()) {
      boolean template = find.kind().equals(VectorReader.KIND);
      all.templates += template ? 1 : 0;
      all.faces += template ? 0 : 1;
      all.pictures += template ? 0 : 1;
      System.out.printf(
          Locale.ROOT,
          "%s %.2f %s %s %s%n",
          find.kind(),
          find.confidence(),
          name,
          find.place(),
          find.by());
    }
  }

  private void print() {
    System.out.println("| sort | files | pictures | with a face | templates | something unknown |");
    System.out.println("|---|---|---|---|---|---|");
    Sums total = new Sums();
    sums.forEach(
        (sort, each) -> {
          print(sort, each);
          total.files += each.files;
          total.pictures += each.pictures;
          total.faces += each.faces;
          total.templates += each.templates;
          total.unknown += each.unknown;
        });
    print("all", total);
  }

  private static void print(String sort, Sums s) {
    System.out.printf(
        "| %s | %d | %d | %d | %d | %d |%n",
        sort, s.files, s.pictures, s.faces, s.templates, s.unknown);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
