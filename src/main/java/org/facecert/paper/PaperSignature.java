package org.facecert.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/**
 * Puts a signature to a document (PAdES, ETSI EN 319 142-1): the document stays byte for byte, the
 * signature stands behind it and is of all bytes but its own.
 *
 * @param name of who signs, as a reader shows it
 * @param reason for which it is signed
 * @param at when, by the signer's own clock
 */
public record PaperSignature(String name, String reason, Instant at) {

  private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");

  /** bytes; ten certificates and their attributes have room */
  private static final int MOST = 32_768;

  /** Makes a detached CMS signature of what is signed. */
  @FunctionalInterface
  public interface WholeFileSigning {
    byte[] sign(InputStream content) throws IOException;
  }

  /**
   * @param document as {@link Paper#write} wrote it
   * @throws IOException when it cannot be read, or written
   */
  public void put(Path document, OutputStream out, WholeFileSigning signing) throws IOException {
    try (PDDocument opened = Loader.loadPDF(document.toFile());
        SignatureOptions options = new SignatureOptions()) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(CADES);
      signature.setName(name);
      signature.setReason(reason);
      signature.setSignDate(calendar(at));
      options.setPreferredSignatureSize(MOST);
      opened.addSignature(signature, signing::sign, options);
      opened.saveIncremental(out);
    }
  }

  private static Calendar calendar(Instant at) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    calendar.setTimeInMillis(at.toEpochMilli());
    return calendar;
  }
}
