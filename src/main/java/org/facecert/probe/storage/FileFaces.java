package org.facecert.probe.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.facecert.device.AppFiles.StoredFile;
import org.facecert.face.FaceFindings;
import org.facecert.face.PictureJudge;
import org.facecert.face.Place;
import org.facecert.face.Unknown;
import org.facecert.face.find.FaceFinder;

/** Whether there are faces in files. */
final class FileFaces {

  private final PictureJudge judge;

  FileFaces(PictureJudge judge) {
    this.judge = judge;
  }

  /**
   * @param contents of those that could be read
   * @return those that are noticeable
   */
  List<NoticedFile> in(FilesToRead files, Map<String, byte[]> contents) {
    List<NoticedFile> noticed = new ArrayList<>();
    try (FaceFinder finder = new FaceFinder(judge, 1)) {
      for (StoredFile file : files.files()) {
        byte[] bytes = contents.get(file.path());
        if (bytes == null) {
          noticed.add(unread(file, Unknown.Reason.UNREADABLE));
          continue;
        }
        byte[] database = contents.get(FilesToRead.database(file.path()));
        FaceFindings found =
            database == null || database == bytes
                ? finder.find(bytes, Place.whole())
                : finder.findInLog(bytes, database, Place.whole());
        if (NoticedFile.isNoticeable(found)) {
          noticed.add(new NoticedFile(file, bytes, found));
        }
      }
    }
    files.left().forEach(file -> noticed.add(unread(file, Unknown.Reason.BOUND)));
    return noticed;
  }

  private static NoticedFile unread(StoredFile file, Unknown.Reason why) {
    Unknown all = new Unknown(Place.whole(), file.size(), why, file.size() + " bytes");
    return new NoticedFile(file, new byte[0], new FaceFindings(List.of(), List.of(all), 0));
  }
}
