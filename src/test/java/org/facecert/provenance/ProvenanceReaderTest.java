package org.facecert.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.facecert.provenance.SynthesisMark.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pictures say of themselves, and what is not known of those that cannot be read. */
final class ProvenanceReaderTest {

  private static Provenance of(byte[] file) {
    return ProvenanceReader.read(file);
  }

  private static void says(byte[] file, Scheme scheme, boolean synthetic) {
    Provenance read = of(file);
    assertThat(read.marks()).as("%s", read.unread()).hasSize(1);
    assertThat(read.marks().get(0).scheme()).isEqualTo(scheme);
    assertThat(read.isSynthetic()).isEqualTo(synthetic);
  }

  @Test
  void the_field_AIGC_is_read_in_JPEG_and_PNG() {
    says(LabelledPictures.jpegWith(LabelledPictures.AIGC), Scheme.AIGC, true);
    byte[] png = LabelledPictures.labelled(LabelledPictures.png(), LabelledPictures.AIGC);
    says(png, Scheme.AIGC, true);
    assertThat(of(png).isWhole()).isTrue();
    says(LabelledPictures.withText("AIGC", "{\"Label\": 1}"), Scheme.AIGC, true);
  }

  @Test
  void suspected_to_be_generated_is_not_said_to_be() {
    String suspected = LabelledPictures.aigc("{&quot;Label&quot;:&quot;3&quot;}");
    says(LabelledPictures.jpegWith(suspected), Scheme.AIGC, false);
    String other = LabelledPictures.aigc("{&quot;Label&quot;:&quot;10&quot;}");
    says(LabelledPictures.jpegWith(other), Scheme.AIGC, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia"})
  void a_source_type_says_so(String code) {
    says(LabelledPictures.jpegWith(LabelledPictures.sourceType(code)), Scheme.IPTC, true);
  }

  @Test
  void a_source_type_of_a_camera_says_the_opposite() {
    String camera = LabelledPictures.sourceType("digitalCapture");
    says(LabelledPictures.jpegWith(camera), Scheme.IPTC, false);
  }

  @Test
  void content_credentials_count_where_they_name_the_source() {
    String named = "xhttp://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMediaf";
    says(LabelledPictures.jpegWithCredentials(named), Scheme.C2PA, true);
    says(LabelledPictures.jpegWithCredentials("c2pa.actions"), Scheme.C2PA, false);
  }

  @Test
  void a_picture_without_a_mark_was_read_whole() {
    assertThat(of(LabelledPictures.jpeg())).isEqualTo(of(LabelledPictures.png()));
    assertThat(of(LabelledPictures.jpeg()).marks()).isEmpty();
    assertThat(of(LabelledPictures.jpeg()).isWhole()).isTrue();
  }

  @Test
  void a_colour_profile_that_cannot_be_read_hides_no_mark() {
    assertThat(of(LabelledPictures.jpegWithProfile()).isWhole()).isTrue();
  }

  @Test
  void of_what_is_not_read_nothing_is_known() {
    assertThat(of("ftypheic".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).unread())
        .containsExactly("not JPEG, PNG or WebP");
    assertThat(of(new byte[0]).isWhole()).isFalse();
    assertThat(of(new byte[(32 << 20) + 1]).unread()).containsExactly("larger than 32 MiB");
  }

  @Test
  void a_compressed_text_is_not_inflated_and_not_taken_for_nothing() {
    assertThat(of(LabelledPictures.bomb()).unread()).containsExactly("compressed text");
  }

  @Test
  void a_file_that_reads_other_files_or_multiplies_itself_is_damaged() {
    String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:/etc/hostname\">]>";
    String packet = entity + LabelledPictures.aigc("{&quot;Label&quot;:&quot;1&e;&quot;}");
    Provenance read = of(LabelledPictures.jpegWith(packet));
    assertThat(read.marks()).isEmpty();
    assertThat(read.isWhole()).isFalse();
  }

  @Test
  void damage_anywhere_ends_nothing_but_the_reading() {
    byte[] png = LabelledPictures.labelled(LabelledPictures.png(), LabelledPictures.AIGC);
    byte[] jpeg = LabelledPictures.jpegWith(LabelledPictures.AIGC);
    Random random = new Random(7);
    for (byte[] sound : new byte[][] {png, jpeg}) {
      for (int n = 0; n < 2000; n++) {
        byte[] damaged = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
        for (int i = 0; i < 3; i++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        assertThat(of(damaged)).isNotNull();
      }
    }
  }

  @Test
  void a_cut_off_PNG_is_not_whole() {
    byte[] png = LabelledPictures.png();
    assertThat(of(Arrays.copyOf(png, png.length - 20)).isWhole()).isFalse();
  }
}
