package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.facecert.notice.BadSentences;
import org.facecert.notice.LabelledSentence;
import org.facecert.notice.NoticeReader;
import org.facecert.notice.TopicModel;
import org.facecert.notice.TopicScore;
import org.facecert.survey.NoticeFile;
import org.facecert.survey.Survey;
import org.facecert.survey.SurveyCsv;
import org.facecert.survey.SurveyPage;
import org.facecert.words.OutputLanguage;

/** Reads privacy notices without a phone. Needs no installation. */
public final class NoticeService {

  /**
   * @param inputs notices, or folders of them
   * @throws UserError when there is no notice to read; one that cannot be read is no error
   */
  public List<NoticeFile> read(List<Path> inputs) throws IOException {
    List<NoticeFile> notices = new ArrayList<>();
    NoticeReader reader = NoticeReader.shipped();
    for (Path file : files(inputs)) {
      notices.add(NoticeFile.read(file, reader));
    }
    return notices;
  }

  /**
   * Writes a survey as a table for spreadsheets and as a page.
   *
   * @param language the one that the page opens in
   */
  public List<Path> write(Survey survey, Path folder, OutputLanguage language) throws IOException {
    if (Files.isRegularFile(folder)) {
      throw new UserError("--out " + folder + ": that is a file, not a folder");
    }
    Files.createDirectories(folder);
    String version = "FaceCert " + Installation.version();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return List.of(
        Files.writeString(folder.resolve("notices.csv"), SurveyCsv.of(survey)),
        Files.writeString(
            folder.resolve("notices.html"), SurveyPage.of(survey, language, version, today)));
  }

  /** Compares what the topic model makes of sentences with what people did. */
  public TopicScore topics(Path sentences) throws IOException {
    if (!Files.isRegularFile(sentences)) {
      throw new UserError(sentences + ": there is no such file; check the path");
    }
    try {
      return TopicScore.of(TopicModel.shipped(), LabelledSentence.read(sentences));
    } catch (BadSentences e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<Path> files(List<Path> inputs) throws IOException {
    if (inputs.isEmpty()) {
      throw new UserError("no notice given; name a file or a folder");
    }
    List<Path> files = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        try (Stream<Path> inside = Files.list(input)) {
          files.addAll(inside.filter(NoticeService::visible).sorted().toList());
        }
      } else if (Files.isRegularFile(input)) {
        files.add(input);
      } else {
        throw new UserError(input + ": there is no such file; check the path");
      }
    }
    if (files.isEmpty()) {
      throw new UserError(inputs + ": there is no file in it");
    }
    return files;
  }

  private static boolean visible(Path file) {
    return Files.isRegularFile(file) && !String.valueOf(file.getFileName()).startsWith(".");
  }
}
