package org.facecert.notice;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A sentence and the topics that a person gave it. */
public record LabelledSentence(String text, Set<Topic> topics) {

  /**
   * Reads lines of a sentence, a tab and a list such as [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], one
   * figure for each topic.
   *
   * @throws BadSentences when a line is not like that
   */
  public static List<LabelledSentence> read(Path file) throws IOException, BadSentences {
    List<LabelledSentence> sentences = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank()) {
        sentences.add(of(line, file + ":" + number));
      }
    }
    if (sentences.isEmpty()) {
      throw new BadSentences(file + ": there is no sentence in it");
    }
    return sentences;
  }

  private static List<String> lines(Path file) throws IOException, BadSentences {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new BadSentences(file + ": the file is not UTF-8; save it as UTF-8", e);
    }
  }

  private static LabelledSentence of(String line, String where) throws BadSentences {
    int tab = line.lastIndexOf('\t');
    String[] figures = line.substring(tab + 1).strip().split("[\\[\\], ]+");
    List<String> given = new ArrayList<>(List.of(figures));
    given.removeIf(String::isEmpty);
    if (tab < 0
        || given.size() != Topic.values().length
        || !given.stream().allMatch(f -> f.equals("0") || f.equals("1"))) {
      throw new BadSentences(
          where
              + ": this is no sentence, tab and list of "
              + Topic.values().length
              + " figures 0 or 1; correct the line");
    }
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    for (Topic topic : Topic.values()) {
      if (given.get(topic.ordinal()).equals("1")) {
        topics.add(topic);
      }
    }
    return new LabelledSentence(line.substring(0, tab), topics);
  }
}
