package org.facecert.words;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of words files, {@code NAME_LANGUAGE.properties}, each held against its English one. */
final class WordsFiles {

  static final Path SHIPPED = Path.of("main/resources/org/facecert/words");

  private static final String ENDING = ".properties";

  private final Map<String, Map<String, String>> files = new TreeMap<>();

  WordsFiles(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> listed = Files.list(folder)) {
      all = listed.filter(f -> f.toString().endsWith(ENDING)).toList();
    }
    for (Path file : all) {
      Properties read = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        read.load(reader);
      }
      Map<String, String> messages = new TreeMap<>();
      read.stringPropertyNames().forEach(key -> messages.put(key, read.getProperty(key)));
      String name = file.getFileName().toString();
      files.put(name.substring(0, name.length() - ENDING.length()), messages);
    }
  }

  /** The files' names without language. */
  Set<String> bundles() {
    return names(0);
  }

  Set<String> languages() {
    return names(1);
  }

  private Set<String> names(int part) {
    return files.keySet().stream()
        .map(name -> name.split("_", 2)[part])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a language lacks or has too much of, by file and key. */
  List<String> faults(String language) {
    List<String> faults = new ArrayList<>();
    for (String bundle : bundles()) {
      String file = bundle + "_" + language;
      Map<String, String> messages = files.get(file);
      Map<String, String> english = files.getOrDefault(bundle + "_en", Map.of());
      if (messages == null) {
        faults.add(file + ENDING + " is missing: " + english.size() + " keys");
        continue;
      }
      english.keySet().stream()
          .filter(key -> !messages.containsKey(key))
          .forEach(key -> faults.add(file + ENDING + ": " + key + " is missing"));
      messages.forEach((key, message) -> fault(file, key, message, english, faults));
    }
    return faults;
  }

  private static void fault(
      String file, String key, String message, Map<String, String> english, List<String> faults) {
    String place = file + ENDING + ": " + key;
    String model = english.get(key);
    if (model == null) {
      faults.add(place + " is in no English file");
    } else if (!names(message).equals(names(model))) {
      faults.add(place + " takes the values " + names(message) + ", in English " + names(model));
    }
  }

  private static Set<String> names(String message) {
    return new TreeSet<>(MessageTemplate.parse(message).names());
  }
}
