package org.facecert.provenance;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads JPEG, PNG and WebP; of any other file it says that it was not read. What a file claims is
 * checked before the library reads it, so that none costs more memory than a small multiple of its
 * size.
 */
public final class ProvenanceReader {

  /** bytes; larger pictures are not read */
  private static final int LARGEST = 32 << 20;

  private static final Set<FileType> READ = Set.of(FileType.Jpeg, FileType.Png, FileType.WebP);

  private static final String AIGC_NAMESPACE = "http://www.tc260.org.cn/ns/AIGC/1.0/";
  private static final String IPTC_NAMESPACE = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
  private static final String SOURCE_TYPE = "DigitalSourceType";

  /** of the AIGC field: 1 is, 2 may be, 3 is suspected to be generated */
  private static final Pattern IS_GENERATED = Pattern.compile("\"Label\"\\s*:\\s*\"?1\\b");

  /** a field of that name in a text: {@code {"AIGC": {"Label": ...}}} */
  private static final Pattern AIGC_FIELD =
      Pattern.compile("\"AIGC\"\\s*:\\s*\\{.*", Pattern.DOTALL);

  private final List<SynthesisMark> marks = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();

  private ProvenanceReader() {}

  /**
   * @param file the whole of it
   */
  public static Provenance read(byte[] file) {
    ProvenanceReader reader = new ProvenanceReader();
    if (file.length > LARGEST) {
      reader.unread.add("larger than 32 MiB");
    } else {
      reader.marks.addAll(ContentCredentials.in(file));
      reader.readKnown(file);
    }
    return new Provenance(reader.marks, reader.unread);
  }

  private void readKnown(byte[] file) {
    try {
      FileType type =
          FileTypeDetector.detectFileType(new BufferedInputStream(new ByteArrayInputStream(file)));
      if (!READ.contains(type)) {
        unread.add("not JPEG, PNG or WebP");
        return;
      }
      byte[] safe = type == FileType.Png ? PngTexts.of(file, unread) : file;
      read(ImageMetadataReader.readMetadata(new ByteArrayInputStream(safe), safe.length));
    } catch (IOException | ImageProcessingException | XMPException e) {
      unread.add("damaged: " + e.getMessage());
    }
  }

  /** A colour profile holds no mark, whatever the library cannot make of it. */
  private void read(Metadata metadata) throws XMPException {
    for (Directory directory : metadata.getDirectories()) {
      if (!(directory instanceof IccDirectory)) {
        directory.getErrors().forEach(error -> unread.add(directory.getName() + ": " + error));
      }
      if (directory instanceof XmpDirectory xmp && xmp.getXMPMeta() != null) {
        properties(xmp.getXMPMeta());
      } else if (directory instanceof PngDirectory png) {
        texts(png);
      } else if (directory instanceof ExifDirectoryBase exif) {
        comment(exif);
      }
    }
  }

  /** One after the other: the parser knows a namespace by name only once a file has had it. */
  private void properties(XMPMeta meta) throws XMPException {
    for (Iterator<?> all = meta.iterator(); all.hasNext(); ) {
      if (all.next() instanceof XMPPropertyInfo property && property.getValue() != null) {
        property(property);
      }
    }
  }

  private void property(XMPPropertyInfo property) {
    String value = property.getValue();
    if (is(property, AIGC_NAMESPACE, "AIGC")) {
      aigc(value);
    } else if (is(property, IPTC_NAMESPACE, SOURCE_TYPE)) {
      boolean synthetic = SourceTypes.isSynthetic(value);
      marks.add(new SynthesisMark(SynthesisMark.Scheme.IPTC, value, synthetic));
    }
  }

  private static boolean is(XMPPropertyInfo property, String namespace, String name) {
    return namespace.equals(property.getNamespace())
        && String.valueOf(property.getPath()).endsWith(":" + name);
  }

  private void texts(PngDirectory png) {
    if (png.getObject(PngDirectory.TAG_TEXTUAL_DATA) instanceof List<?> pairs) {
      pairs.stream()
          .map(String::valueOf)
          .filter(pair -> pair.startsWith("AIGC:"))
          .forEach(pair -> aigc(pair.substring("AIGC:".length()).strip()));
    }
  }

  private void comment(ExifDirectoryBase exif) {
    String comment = exif.getDescription(ExifDirectoryBase.TAG_USER_COMMENT);
    if (comment != null && AIGC_FIELD.matcher(comment).find()) {
      aigc(comment);
    }
  }

  private void aigc(String words) {
    boolean synthetic = IS_GENERATED.matcher(words).find();
    marks.add(new SynthesisMark(SynthesisMark.Scheme.AIGC, words, synthetic));
  }
}
