package org.facecert.notice;

import java.util.List;
import java.util.Set;

/**
 * How well topics agree with a person's.
 *
 * @param sentences how many were compared
 * @param microF1 over all decisions together, 0 to 1
 * @param macroF1 mean over the topics, each weighing the same, 0 to 1
 */
public record TopicScore(int sentences, double microF1, double macroF1) {

  /** Of a model over labelled sentences. */
  public static TopicScore of(TopicModel model, List<LabelledSentence> sentences) {
    int[] right = new int[Topic.values().length];
    int[] read = new int[right.length];
    int[] given = new int[right.length];
    for (LabelledSentence sentence : sentences) {
      Set<Topic> found = model.topics(sentence.text());
      for (Topic topic : Topic.values()) {
        boolean is = found.contains(topic);
        boolean should = sentence.topics().contains(topic);
        right[topic.ordinal()] += is && should ? 1 : 0;
        read[topic.ordinal()] += is ? 1 : 0;
        given[topic.ordinal()] += should ? 1 : 0;
      }
    }
    return of(sentences.size(), right, read, given);
  }

  private static TopicScore of(int sentences, int[] right, int[] read, int[] given) {
    double all = 0;
    double allSeen = 0;
    double macro = 0;
    for (int k = 0; k < right.length; k++) {
      all += 2 * right[k];
      allSeen += read[k] + given[k];
      macro += f1(2 * right[k], read[k] + given[k]);
    }
    return new TopicScore(sentences, f1(all, allSeen), macro / right.length);
  }

  private static double f1(double twiceRight, double seen) {
    return seen == 0 ? 1 : twiceRight / seen;
  }
}
