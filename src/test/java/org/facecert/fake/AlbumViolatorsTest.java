package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.facecert.Told;
import org.facecert.device.Album;
import org.facecert.device.Album.AlbumState;
import org.facecert.device.Session;
import org.facecert.device.UnreadableAnswer;
import org.facecert.face.picture.MarkedPictures;
import org.facecert.fake.FakePhone.OnTheWire;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.observation.FaceSign;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** MP-04: the pictures in the album are neither read nor kept nor sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AlbumViolatorsTest {

  private static final String READ = "android.permission.READ_MEDIA_IMAGES";

  private final Rehearsal rehearsal;

  AlbumViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("MP-04")
  static Violator sendsThePictures() {
    return Violator.of(
        asking()
            .sendingBy(
                bank -> {
                  if (bank.phone().lookAtAlbum()) {
                    bank.phone().send(Exchange.upload());
                    bank.phone()
                        .send(
                            Exchange.with(
                                Exchange.BANK,
                                "/v1/album",
                                Exchange.Said.with(
                                    "application/json",
                                    new FaceSign(MarkedPictures.KIND, "body 0 > base64", 1))));
                  }
                }));
  }

  @Test
  void a_picture_that_is_sent_fails() {
    rehearsal.fails(
        "MP-04",
        sendsThePictures().bank(),
        "a picture of the album that nobody picked left the phone: album-picture at body 0");
  }

  @Test
  void a_picture_that_is_kept_fails() {
    rehearsal.fails(
        "MP-04",
        scanning(
            asking(),
            bank -> {
              if (bank.phone().lookAtAlbum()) {
                bank.phone()
                    .store(
                        "/data/user/0/" + bank.packageName() + "/cache/c", MarkedPictures.jpeg());
              }
            }),
        "a picture of the album that nobody picked lies in the app’s own folders: album-picture"
            + " in");
  }

  @Test
  void an_access_that_left_nothing_behind_is_a_question() {
    rehearsal.gives(
        Verdict.REVIEW,
        "MP-04",
        scanning(asking(), bank -> bank.phone().lookAtAlbum()),
        "the app used its access to pictures (READ_MEDIA_IMAGES), though nobody picked one");
  }

  @Test
  void a_bank_that_does_not_ask_for_pictures_passes() {
    rehearsal.gives(
        Verdict.PASS, "MP-04", FakeBank.english(), "does not ask for access to pictures");
    rehearsal.gives(
        Verdict.PASS, "MP-04", FakeBank.chinese(), "does not ask for access to pictures");
  }

  @Test
  void one_that_is_not_granted_what_its_package_asks_for_passes() {
    rehearsal.gives(
        Verdict.PASS,
        "MP-04",
        FakeBank.english().built("3.1.0", READ),
        "the app held no access to pictures");
  }

  @Test
  void one_that_does_not_use_what_it_holds_passes() {
    rehearsal.gives(
        Verdict.PASS, "MP-04", asking(), "has none since the laboratory put its 3 there");
  }

  @Test
  void unless_the_phone_does_not_date_uses() {
    changed(
        asking(),
        "the phone does not tell when an app uses what it holds",
        state ->
            new AlbumState(state.listed(), state.access(), state.used(), false, state.evidence()));
  }

  @Test
  void unless_the_wire_is_not_watched() {
    gives(
        asking(),
        Traits.sound(false).onTheWire(OnTheWire.NO_CANARY),
        "was not seen on the wire after the scan",
        UnaryOperator.identity());
  }

  @Test
  void pictures_that_the_phone_does_not_list_prove_nothing() {
    changed(
        FakeBank.english(),
        "were not seen to lie there all the time",
        state ->
            new AlbumState(
                Set.of(), state.access(), state.used(), state.dated(), state.evidence()));
  }

  @Test
  void an_album_that_cannot_be_read_proves_nothing() {
    changed(
        FakeBank.english(),
        "could not be read, so nothing can be said about it: a new form",
        state -> {
          throw new UnreadableAnswer(Told.told("a new form"));
        });
  }

  @Test
  void nor_does_a_phone_without_one() {
    gives(
        FakeBank.english(),
        Traits.sound(false),
        "were not seen to lie there all the time",
        phone -> Instead.without(phone, Album.class));
  }

  private static FakeBank asking() {
    return FakeBank.english()
        .built("3.1.0", READ)
        .on(
            FakeBank.Turn.AGREED,
            bank -> bank.phone().ask(granted -> bank.rightly(FakeBank.Turn.AGREED), READ));
  }

  private static FakeBank scanning(FakeBank bank, Consumer<FakeBank> habit) {
    return bank.sendingBy(
        b -> {
          List.of(Exchange.upload(), Exchange.portrait()).forEach(b.phone()::send);
          habit.accept(b);
        });
  }

  private void changed(FakeBank bank, String words, UnaryOperator<AlbumState> other) {
    gives(
        bank,
        Traits.sound(false),
        words,
        phone ->
            Instead.of(
                phone,
                Album.class,
                album ->
                    new Album() {
                      @Override
                      public void put(String name, byte[] jpeg) {
                        album.put(name, jpeg);
                      }

                      @Override
                      public AlbumState read(String packageName) {
                        return other.apply(album.read(packageName));
                      }

                      @Override
                      public void clear() {
                        album.clear();
                      }
                    }));
  }

  private void gives(FakeBank bank, Traits traits, String words, UnaryOperator<Session> instead) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            "MP-04",
            bank,
            UnaryOperator.identity(),
            traits,
            (phone, shelf) -> instead.apply(phone));

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdicts.said()).anySatisfy(said -> assertThat(said).contains(words));
  }
}
