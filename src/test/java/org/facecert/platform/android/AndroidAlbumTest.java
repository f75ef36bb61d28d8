package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.facecert.device.Album.AlbumAccess;
import org.facecert.device.Album.AlbumState;
import org.facecert.device.UnreadableAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a phone answers about its album, as AOSP words it. */
final class AndroidAlbumTest {

  private static final String APP = "org.example.facebank";
  private static final String PICTURES = "READ_MEDIA_IMAGES";

  private final ScriptedWire wire = new ScriptedWire();
  private final AndroidAlbum album =
      new AndroidAlbum(
          wire, new MemoryVault(), new TickingClock(Instant.parse("2026-11-29T10:00:00Z")));

  @BeforeEach
  void aPictureIsThere() {
    wire.answer("mobile: pushFile", null);
    wire.answer("rm -f '/sdcard/DCIM/Camera/facecert-1.jpg'", "");
    lists("Row: 0 _display_name=facecert-1.jpg\nRow: 1 _display_name=a, b=c.jpg\n");
    permissions("android.permission.CAMERA", "android.permission.CAMERA: granted=true");
    for (String op :
        new String[] {
          PICTURES,
          "READ_EXTERNAL_STORAGE",
          "READ_MEDIA_VISUAL_USER_SELECTED",
          "MANAGE_EXTERNAL_STORAGE"
        }) {
      op(op, "No operations.\nDefault mode: allow\n");
    }
    op("CAMERA", "CAMERA: allow; time=0 ago; duration=+2s\n");
    album.put("facecert-1.jpg", new byte[] {1});
  }

  @Test
  void of_what_the_phone_lists_what_was_put_there_is_told() {
    assertThat(album.read(APP).listed()).containsExactly("facecert-1.jpg");
    lists("No result found.\n");
    assertThat(album.read(APP).listed()).isEmpty();
  }

  @Test
  void an_app_that_asks_for_no_pictures_has_no_access() {
    assertThat(album.read(APP).access()).isEqualTo(AlbumAccess.NOT_ASKED);
  }

  @Test
  void one_that_asks_holds_it_only_where_it_is_granted() {
    String asked = "android.permission.READ_MEDIA_IMAGES";
    permissions(asked, asked + ": granted=false");
    assertThat(album.read(APP).access()).isEqualTo(AlbumAccess.WITHHELD);
    permissions(asked, asked + ": granted=true");
    assertThat(album.read(APP).access()).isEqualTo(AlbumAccess.GRANTED);
  }

  @Test
  void who_may_manage_all_files_may_read_pictures() {
    permissions("android.permission.MANAGE_EXTERNAL_STORAGE", "x.y: granted=true");
    op("MANAGE_EXTERNAL_STORAGE", "MANAGE_EXTERNAL_STORAGE: default\n");
    assertThat(album.read(APP).access()).isEqualTo(AlbumAccess.WITHHELD);
    op("MANAGE_EXTERNAL_STORAGE", "MANAGE_EXTERNAL_STORAGE: allow\n");
    assertThat(album.read(APP).access()).isEqualTo(AlbumAccess.GRANTED);
  }

  @Test
  void a_use_since_the_pictures_were_put_there_is_told_and_no_earlier_one() {
    op(PICTURES, "READ_MEDIA_IMAGES: allow; time=+5d3h ago\n");
    assertThat(album.read(APP).used()).isEmpty();
    op(PICTURES, "READ_MEDIA_IMAGES: allow; time=0 ago\n");
    AlbumState state = album.read(APP);
    assertThat(state.used()).containsExactly(PICTURES);
    assertThat(state.dated()).isTrue();
  }

  @Test
  void a_refused_one_is_none() {
    op(PICTURES, "READ_MEDIA_IMAGES: ignore; rejectTime=0 ago\n");

    assertThat(album.read(APP).used()).isEmpty();
  }

  @Test
  void a_phone_that_dates_nothing_is_said() {
    op("CAMERA", "CAMERA: allow\n");

    assertThat(album.read(APP).dated()).isFalse();
  }

  @Test
  void an_older_phone_does_not_know_the_newer_words() {
    op(PICTURES, "Error: Unknown operation string: READ_MEDIA_IMAGES\n");
    op("READ_EXTERNAL_STORAGE", "READ_EXTERNAL_STORAGE: allow; time=0 ago\n");

    assertThat(album.read(APP).used()).containsExactly("READ_EXTERNAL_STORAGE");
  }

  @Test
  void what_is_not_known_is_not_read() {
    lists("Error while accessing provider:media\n");
    assertThatThrownBy(() -> album.read(APP))
        .isInstanceOf(UnreadableAnswer.class)
        .hasMessageContaining("Error while accessing provider");
    lists("No result found.\n");
    op(PICTURES, "Error: No UID for org.example.facebank in user 0\n");
    assertThatThrownBy(() -> album.read(APP)).isInstanceOf(UnreadableAnswer.class);
  }

  @Test
  void a_phone_that_takes_no_picture_loses_the_album_and_not_the_walk() {
    ScriptedWire refusing = new ScriptedWire();
    AndroidAlbum refused =
        new AndroidAlbum(
            refusing, new MemoryVault(), new TickingClock(Instant.parse("2026-11-29T10:00:00Z")));

    assertThatThrownBy(() -> refused.put("facecert-1.jpg", new byte[] {1}))
        .isInstanceOf(UnreadableAnswer.class)
        .hasMessageContaining("did not take the picture /sdcard/DCIM/Camera/facecert-1.jpg");
  }

  @Test
  void what_was_put_there_is_taken_away_once() {
    album.clear();
    wire.answer("rm -f '/sdcard/DCIM/Camera/facecert-1.jpg'", new Object());
    int asked = wire.asked.size();
    album.clear();
    assertThat(wire.asked).hasSize(asked);
  }

  private void lists(String rows) {
    wire.answer(
        "content query --uri content://media/external/images/media --projection _display_name",
        rows);
  }

  private void op(String name, String answer) {
    wire.answer("cmd appops get " + APP + " " + name + " 2>&1", answer);
  }

  private void permissions(String requested, String runtime) {
    wire.answer(
        "dumpsys package " + APP,
        """
        Packages:
          Package [%s] (1234):
            userId=10123
            versionCode=7 minSdk=26 targetSdk=34
            versionName=1.2.0
            requested permissions:
              %s
            install permissions:
              android.permission.INTERNET: granted=true
            User 0: ceDataInode=131 installed=true hidden=false suspended=false
              firstInstallTime=2026-03-01 11:59:58
              runtime permissions:
                %s, flags=[ USER_SET]
        """
            .formatted(APP, requested, runtime));
  }
}
