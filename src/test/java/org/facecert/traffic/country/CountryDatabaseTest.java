package org.facecert.traffic.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.facecert.traffic.country.WrittenCountries.BUILT;
import static org.facecert.traffic.country.WrittenCountries.nested;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.facecert.files.UnusableFile;
import org.facecert.fuzz.Fuzz;
import org.facecert.traffic.country.AddressCountry.AddressStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A country is told where the database has one, and nowhere else is somewhere. */
final class CountryDatabaseTest {

  private static final Instant NOW = BUILT.plus(Duration.ofDays(40));

  @TempDir Path folder;

  private static CountryDatabase database(byte[] bytes) {
    try {
      return CountryDatabase.of(bytes, () -> NOW);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AddressCountry asked(byte[] bytes, String address) {
    return database(bytes).of(address).orElseThrow();
  }

  private static WrittenCountries written() {
    return new WrittenCountries("Test-Country", BUILT);
  }

  @Test
  void of_an_address_it_says_the_country_and_what_it_is_itself() throws IOException {
    byte[] bytes = WrittenCountries.of("CN", "SG");
    Path file = Files.write(folder.resolve("countries.mmdb"), bytes);
    CountryDatabase database = CountryDatabase.open(file, () -> NOW);

    AddressCountry china = database.of("20.1.2.3").orElseThrow();

    assertThat(china.standing()).isEqualTo(AddressStanding.KNOWN);
    assertThat(china.code()).isEqualTo("CN");
    assertThat(china.anycast()).isFalse();
    assertThat(china.by().type()).isEqualTo("Test-Country");
    assertThat(china.by().built()).isEqualTo(BUILT);
    assertThat(china.by().digest())
        .isEqualTo(org.facecert.evidence.Digest.of(bytes).hex())
        .hasSize(64);
    assertThat(database.of("21.255.0.9").orElseThrow().code()).isEqualTo("SG");
  }

  @Test
  void ipv6_and_an_interface_behind_it_are_understood() {
    byte[] bytes =
        written()
            .add("20.0.0.0/8", nested("CN", false))
            .add("2400:da00::/32", nested("SG", false))
            .bytes();

    assertThat(asked(bytes, "2400:da00::17").code()).isEqualTo("SG");
    assertThat(asked(bytes, "2400:da00::17%eth0").code()).isEqualTo("SG");
    assertThat(asked(bytes, "::ffff:20.1.1.1").code()).isEqualTo("CN");
  }

  @Test
  void an_anycast_network_is_said_to_be_one() {
    byte[] bytes = written().add("20.0.0.0/8", nested("CN", true)).bytes();

    assertThat(asked(bytes, "20.0.0.9").anycast()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"country", "country_code"})
  void databases_that_write_the_code_by_itself_are_read(String name) {
    byte[] bytes = written().add("20.0.0.0/8", Map.of(name, "CN", "asn", "AS1")).bytes();

    assertThat(asked(bytes, "20.0.0.9").code()).isEqualTo("CN");
  }

  @Test
  void where_a_network_is_registered_says_nothing_of_where_it_stands() {
    byte[] bytes =
        written()
            .add("20.0.0.0/8", nested("CN", false))
            .add("21.0.0.0/8", Map.of("registered_country", Map.of("iso_code", "CN")))
            .bytes();

    assertThat(asked(bytes, "21.0.0.9").standing()).isEqualTo(AddressStanding.NOT_LISTED);
  }

  @Test
  void what_is_no_country_of_iso_3166_is_none() {
    byte[] bytes =
        written()
            .add("20.0.0.0/8", nested("CN", false))
            .add("21.0.0.0/8", nested("cn", false))
            .add("22.0.0.0/8", nested("Home", false))
            .bytes();

    assertThat(asked(bytes, "21.0.0.9").code()).isEmpty();
    assertThat(asked(bytes, "22.0.0.9").code()).isEmpty();
  }

  /** Though this database has a country for all of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.31.0.1",
        "192.168.1.1",
        "169.254.1.1",
        "100.64.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%2",
        "fd00::1",
        "ff02::1",
        "2001:db8::1",
        "64:ff9b::1401:203",
        "2002:1401:203::1",
        "2001:0:1401:203::1"
      })
  void what_is_nobodys_on_the_internet_is_at_no_place(String address) {
    byte[] bytes =
        written()
            .add("0.0.0.0/1", nested("CN", false))
            .add("128.0.0.0/1", nested("CN", false))
            .add("8000::/1", nested("CN", false))
            .bytes();

    AddressCountry nowhere = asked(bytes, address);

    assertThat(nowhere.standing()).isEqualTo(AddressStanding.NOT_PUBLIC);
    assertThat(nowhere.code()).isEmpty();
  }

  @Test
  void what_is_not_in_it_is_not_known() {
    AddressCountry unlisted = asked(WrittenCountries.of("CN"), "9.9.9.9");

    assertThat(unlisted.standing()).isEqualTo(AddressStanding.NOT_LISTED);
    assertThat(unlisted.code()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "api.example.org", "localhost", "1", "20.1.2.3.example"})
  void no_name_is_ever_looked_up(String name) {
    assertThat(database(WrittenCountries.of("CN")).of(name)).isEmpty();
  }

  @Test
  void what_is_no_database_is_said_to_be_none_with_the_cure() {
    byte[] sound = WrittenCountries.of("CN");
    for (byte[] bytes :
        List.of(
            new byte[0],
            new byte[70_000],
            "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            Arrays.copyOf(sound, sound.length / 2),
            Arrays.copyOf(sound, sound.length - 40))) {
      refused(
          bytes,
          NOW,
          "no database in the format MaxMind DB (.mmdb), or a damaged one; fetch it anew");
    }
  }

  private static void refused(byte[] bytes, Instant now, String... words) {
    assertThatThrownBy(() -> CountryDatabase.of(bytes, () -> now))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void one_of_another_kind_is_refused() {
    byte[] numbers =
        new WrittenCountries("GeoLite2-ASN", BUILT)
            .add("20.0.0.0/8", Map.of("autonomous_system_number", 4_837))
            .bytes();

    refused(numbers, NOW, "another kind (GeoLite2-ASN)", "countries or cities");
  }

  @Test
  void one_that_is_too_old_or_of_tomorrow_is_refused() {
    byte[] bytes = WrittenCountries.of("CN");

    refused(
        bytes, BUILT.plus(Duration.ofDays(367)), "2026-03-01", "more than 366 days ago", "newer");
    refused(bytes, BUILT.minus(Duration.ofDays(3)), "2026-03-01", "clock");
  }

  @Test
  void what_is_not_there_and_a_folder_are_told() {
    assertThatThrownBy(() -> CountryDatabase.open(folder.resolve("none.mmdb"), () -> NOW))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> CountryDatabase.open(folder, () -> NOW))
        .isInstanceOf(UnusableFile.class);
  }

  /** What it points to where it ought to have a value. */
  @Test
  void a_record_that_leads_to_itself_ends() {
    byte[] bytes = WrittenCountries.of("CN", "SG");
    int second = lastIndexOf(bytes, "continent");
    // the second network's value becomes a pointer to where it stands itself
    int data = indexOf(bytes, "continent") - 2;
    int pointer = second - 2 - data;
    bytes[second - 2] = (byte) (1 << 5 | pointer >> 8);
    bytes[second - 1] = (byte) pointer;

    assertThatThrownBy(() -> CountryDatabase.of(bytes, () -> NOW))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("damaged");
  }

  private static int indexOf(byte[] bytes, String word) {
    return latin(bytes).indexOf(word);
  }

  private static int lastIndexOf(byte[] bytes, String word) {
    return latin(bytes).lastIndexOf(word);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  @Test
  void damaged_ones_are_refused_or_answer() {
    Fuzz.run(
        "countries",
        List.of(
            WrittenCountries.of("CN", "SG"),
            written().add("20.0.0.0/8", Map.of("country", "CN")).bytes()),
        bytes -> {
          try {
            return CountryDatabase.of(bytes, () -> NOW)
                .of("20.1.2.3")
                .map(AddressCountry::standing);
          } catch (UnusableFile e) {
            return String.valueOf(e.getMessage());
          }
        });
  }
}
