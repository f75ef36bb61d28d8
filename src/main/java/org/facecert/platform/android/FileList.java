package org.facecert.platform.android;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.facecert.device.AppFiles.Area;
import org.facecert.device.AppFiles.AreaAccess;
import org.facecert.device.AppFiles.StoredFile;
import org.facecert.device.UnreadableAnswer;

/**
 * What {@code find} and {@code stat} (toybox, since Android 6) say of an area. An app may give a
 * file any name, with line breaks too: each file stands between two marks that it cannot guess, and
 * what stands outside of them are the words of the phone.
 */
final class FileList {

  private static final String GONE = "No such file or directory";

  private final Area area;
  private final List<StoredFile> files = new ArrayList<>();
  private final List<String> words;
  private final boolean gone;

  private FileList(Area area, List<String> words) {
    this.area = area;
    this.gone = words.stream().anyMatch(line -> line.endsWith(GONE));
    this.words = words.stream().filter(line -> !line.endsWith(GONE)).toList();
  }

  /** The words for the phone's shell that list the files below folders. */
  static List<String> command(String mark, List<String> folders, List<String> tests) {
    List<String> words = new ArrayList<>(List.of("find", "-H"));
    words.addAll(folders);
    words.addAll(tests);
    words.addAll(List.of("-type", "f", "-exec", "stat", "-c"));
    words.addAll(List.of("'<" + mark + " %s %z %n " + mark + ">'", "{}", "+", "2>&1"));
    return List.copyOf(words);
  }

  /**
   * @throws UnreadableAnswer when what stands between the marks is no file
   */
  static FileList parse(Area area, String mark, String answer) {
    Matcher entry = Pattern.compile("(?s)<" + mark + " (.*?) " + mark + ">").matcher(answer);
    List<StoredFile> files = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    while (entry.find()) {
      entry.appendReplacement(rest, "");
      files.add(file(area, entry.group(1)));
    }
    entry.appendTail(rest);
    FileList list =
        new FileList(area, rest.toString().lines().filter(line -> !line.isBlank()).toList());
    list.files.addAll(files);
    return list;
  }

  /** Size, then day, time and zone of its last change, then its name. */
  private static StoredFile file(Area area, String text) {
    String[] parts = text.split(" ", 5);
    if (parts.length < 5 || !parts[0].matches("\\d{1,18}")) {
      throw new UnreadableAnswer("fault.files", "command", "stat", "text", AnswerText.plain(text));
    }
    return new StoredFile(
        area, parts[4], Long.parseLong(parts[0]), String.join(" ", parts[1], parts[2], parts[3]));
  }

  Area area() {
    return area;
  }

  List<StoredFile> files() {
    return List.copyOf(files);
  }

  AreaAccess access() {
    if (!words.isEmpty()) {
      return AreaAccess.REFUSED;
    }
    return files.isEmpty() && gone ? AreaAccess.ABSENT : AreaAccess.LOOKED;
  }

  /** Of the phone, where it did not show all. */
  String words() {
    return AnswerText.plain(words.stream().distinct().collect(Collectors.joining("; ")));
  }

  /** Files one a line, for people. */
  String shown() {
    return files.stream()
        .map(f -> f.size() + "\t" + f.changed() + "\t" + AnswerText.plain(f.path()))
        .collect(Collectors.joining("\n", area + " " + access() + " " + words() + "\n", "\n"));
  }
}
