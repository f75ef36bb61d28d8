package org.facecert.traffic.country;

import com.maxmind.db.DeserializationException;
import com.maxmind.db.Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.facecert.files.InputFile;
import org.facecert.files.UnusableFile;
import org.facecert.traffic.country.AddressCountry.AddressStanding;
import org.jspecify.annotations.Nullable;

/**
 * A file in the format MaxMind DB with a country for each address, held in memory: what is asked is
 * what the digest is of.
 */
public final class CountryDatabase implements CountryFinder {

  /** Networks change hands: after it too many addresses stand elsewhere. */
  public static final Duration OLDEST = Duration.ofDays(366);

  /** between clocks */
  private static final Duration AHEAD = Duration.ofDays(2);

  /** bytes; a database of cities has some 130 MiB */
  private static final int LARGEST = 256 << 20;

  private static final int LONGEST_TYPE = 100;
  private static final int SECOND = 256;

  private enum Form {
    NESTED,
    FLAT
  }

  private record Entry(String code, boolean anycast) {
    static final Entry NONE = new Entry("", false);
  }

  private final Reader reader;
  private final CountrySource source;
  private final Form form;

  private CountryDatabase(Reader reader, CountrySource source, Form form) {
    this.reader = reader;
    this.source = source;
    this.form = form;
  }

  /**
   * @throws UnusableFile when it is no such database, or has no countries, or was built too long
   *     ago; the message says why and what to do, not which file
   * @throws IOException when it cannot be read
   */
  public static CountryDatabase open(Path file, InstantSource clock) throws IOException {
    return of(InputFile.read(file, LARGEST), clock);
  }

  static CountryDatabase of(byte[] bytes, InstantSource clock) throws IOException {
    Reader reader = reader(bytes);
    CountrySource source =
        new CountrySource(type(reader), reader.getMetadata().buildTime(), digest(bytes));
    mustBeOfNow(source, clock.instant());
    for (Form form : Form.values()) {
      CountryDatabase made = new CountryDatabase(reader, source, form);
      if (made.hasCountries()) {
        return made;
      }
    }
    throw new UnusableFile(
        "it is a database of another kind ("
            + source.type()
            + "): no address in it has a country; take one of countries or cities");
  }

  private static Reader reader(byte[] bytes) throws UnusableFile {
    try {
      Reader reader = new Reader(new ByteArrayInputStream(bytes));
      // asked for here, so that what is missing is told here
      reader.getMetadata().buildTime();
      return reader;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnusableFile(
          "it is no database in the format MaxMind DB (.mmdb), or a damaged one; fetch it anew");
    }
  }

  private static String type(Reader reader) {
    @Nullable String told = reader.getMetadata().databaseType();
    String text = told == null ? "" : told.replaceAll("[^\\x20-\\x7e]", "?");
    return text.substring(0, Math.min(LONGEST_TYPE, text.length()));
  }

  private static void mustBeOfNow(CountrySource source, Instant now) throws UnusableFile {
    if (source.built().isBefore(now.minus(OLDEST))) {
      throw new UnusableFile(
          "it was built on %tF, more than %d days ago; fetch a newer one"
              .formatted(source.built().atOffset(java.time.ZoneOffset.UTC), OLDEST.toDays()));
    }
    if (source.built().isAfter(now.plus(AHEAD))) {
      throw new UnusableFile(
          "it says that it will be built on %tF; set this machine's clock, or fetch it anew"
              .formatted(source.built().atOffset(java.time.ZoneOffset.UTC)));
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must provide SHA-256", e);
    }
  }

  /** Asks for one address in each network of 65,536. */
  private boolean hasCountries() throws IOException {
    boolean any = false;
    for (int network = 0; network < SECOND * SECOND; network++) {
      byte[] address = {(byte) (network / SECOND), (byte) network, 0, 1};
      any |= !entry(InetAddress.getByAddress(address)).code().isEmpty();
    }
    return any;
  }

  @Override
  public Optional<AddressCountry> of(String address) {
    return PublicAddress.bytes(address).map(this::of);
  }

  private AddressCountry of(InetAddress address) {
    if (!PublicAddress.is(address)) {
      return new AddressCountry(AddressStanding.NOT_PUBLIC, "", false, source);
    }
    try {
      Entry entry = entry(address);
      AddressStanding standing =
          entry.code().isEmpty() ? AddressStanding.NOT_LISTED : AddressStanding.KNOWN;
      return new AddressCountry(standing, entry.code(), entry.anycast(), source);
    } catch (UnusableFile e) {
      return new AddressCountry(AddressStanding.UNREADABLE, "", false, source);
    }
  }

  private Entry entry(InetAddress address) throws UnusableFile {
    try {
      return form == Form.NESTED ? nested(address) : flat(address);
    } catch (DeserializationException e) {
      // of the other form
      return Entry.NONE;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // the library fails as it likes at damaged bytes, and follows them as deep as they lead
      throw new UnusableFile("it is damaged; fetch it anew");
    }
  }

  private Entry nested(InetAddress address) throws IOException {
    CountryRecord.@Nullable Nested found = reader.get(address, CountryRecord.Nested.class);
    return found == null ? Entry.NONE : new Entry(found.code(), found.anycast());
  }

  private Entry flat(InetAddress address) throws IOException {
    CountryRecord.@Nullable Flat found = reader.get(address, CountryRecord.Flat.class);
    return found == null
        ? Entry.NONE
        : new Entry(found.known(), Boolean.TRUE.equals(found.anycast()));
  }
}
