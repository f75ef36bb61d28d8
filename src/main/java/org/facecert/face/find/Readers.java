package org.facecert.face.find;

import java.util.EnumMap;
import java.util.Map;
import org.facecert.face.PictureFormat.Coding;
import org.facecert.face.bytes.ByteSource;
import org.facecert.face.bytes.ViewStream;
import org.facecert.face.carve.BmpCarver;
import org.facecert.face.carve.CodestreamCarver;
import org.facecert.face.carve.GifCarver;
import org.facecert.face.carve.Jp2Carver;
import org.facecert.face.carve.JpegCarver;
import org.facecert.face.carve.PngCarver;
import org.facecert.face.carve.WebpCarver;
import org.facecert.face.encoding.Deflate;
import org.facecert.face.encoding.DoubledStream;
import org.facecert.face.encoding.EscapedStream;
import org.facecert.face.encoding.Gzip;
import org.facecert.face.encoding.IndexedStream;
import org.facecert.face.encoding.PercentStream;
import org.facecert.face.encoding.WideStream;
import org.facecert.face.encoding.Zstd;
import org.facecert.face.template.Stride;
import org.jspecify.annotations.Nullable;

/** Who reads what. */
final class Readers {

  private Readers() {}

  static Map<Signature, SignatureReader> all() {
    Map<Signature, SignatureReader> readers = new EnumMap<>(Signature.class);
    pictures(readers);
    encodings(readers);
    numbers(readers);
    notOpened(readers);
    return readers;
  }

  private static void pictures(Map<Signature, SignatureReader> readers) {
    readers.put(Signature.JPEG, new PictureCut(new JpegCarver(), Coding.JPEG, new JpegParts()));
    readers.put(Signature.PNG, new PictureCut(new PngCarver(), Coding.PNG, new PngParts()));
    readers.put(Signature.GIF, new PictureCut(new GifCarver(), Coding.GIF, new RestOfPicture()));
    readers.put(Signature.RIFF, new PictureCut(new WebpCarver(), Coding.WEBP, new RiffParts()));
    readers.put(Signature.BMP, new PictureCut(new BmpCarver(), Coding.BMP, new RestOfPicture()));
    readers.put(Signature.JP2, new PictureCut(new Jp2Carver(), Coding.JPEG_2000, new Jp2Parts()));
    readers.put(
        Signature.CODESTREAM,
        new PictureCut(new CodestreamCarver(), Coding.JPEG_2000, PictureParts.none()));
    readers.put(Signature.MEDIA, new MediaReader());
    readers.put(Signature.FACE_RECORD, new FaceRecordReader());
    readers.put(Signature.FACE_BLOCK, new FaceBlockReader());
  }

  private static void encodings(Map<Signature, SignatureReader> readers) {
    readers.put(Signature.GZIP, new StreamReader("gzip", Readers::gzip, false));
    readers.put(Signature.ZLIB, new StreamReader("zlib", Readers::zlib, true));
    readers.put(Signature.ZSTD, new StreamReader("zstd", Readers::zstd, false));
    readers.put(Signature.ZIP, new ZipReader());
    readers.put(Signature.SQLITE, new SqliteReader(SqliteReader.DatabaseFile.MAIN));
    readers.put(Signature.SQLITE_WAL, new SqliteReader(SqliteReader.DatabaseFile.WAL));
    readers.put(Signature.SQLITE_JOURNAL, new SqliteReader(SqliteReader.DatabaseFile.JOURNAL));
    readers.put(Signature.CACHE_ENTRY, new CacheEntryReader());
    readers.put(Signature.CBOR_CHUNKS, new ChunkedBytesReader());
    readers.put(Signature.ESCAPED, new WrappedReader("json", EscapedStream::new));
    readers.put(Signature.INDEXED, new WrappedReader("list", IndexedStream::new));
    readers.put(Signature.PERCENT, new WrappedReader("form", PercentStream::new));
    readers.put(Signature.DOUBLED, new WrappedReader("utf8", DoubledStream::new));
    readers.put(Signature.WIDE, new WrappedReader("utf16", WideStream::new));
    readers.put(Signature.BASE64, new TextReader());
    readers.put(Signature.LIST, new ListReader());
  }

  private static void numbers(Map<Signature, SignatureReader> readers) {
    for (Stride stride : Stride.values()) {
      readers.put(Signature.of(stride), new VectorReader(stride));
    }
  }

  private static void notOpened(Map<Signature, SignatureReader> readers) {
    readers.put(Signature.SEVEN_ZIP, new NotOpened("7z", "a 7z archive", false));
    readers.put(Signature.RAR, new NotOpened("rar", "a RAR archive", false));
    readers.put(Signature.XZ, new NotOpened("xz", "xz", false));
    readers.put(Signature.BZIP2, new NotOpened("bzip2", "bzip2", false));
    readers.put(Signature.LZ4, new NotOpened("lz4", "lz4", false));
    readers.put(Signature.MATROSKA, new NotOpened("film", "a film (Matroska or WebM)", false));
    readers.put(Signature.CAPTURE, new CaptureReader());
    readers.put(Signature.TIFF, new NotOpened("tiff", "a TIFF picture or a raw one", true));
  }

  private static StreamReader.@Nullable Opened gzip(
      Content content, ByteSource source, long start) {
    if (Gzip.body(content.view(), start) < 0) {
      return null;
    }
    Gzip gzip = Gzip.at(source, start);
    return new StreamReader.Opened(gzip, gzip::position);
  }

  private static StreamReader.@Nullable Opened zlib(
      Content content, ByteSource source, long start) {
    if (!Deflate.isZlib(content.view(), start)) {
      return null;
    }
    Deflate deflate = new Deflate(source, start, source.size(), false);
    return new StreamReader.Opened(deflate, deflate::position);
  }

  private static StreamReader.@Nullable Opened zstd(
      Content content, ByteSource source, long start) {
    long end = Zstd.end(content.view(), start);
    if (end < 0) {
      return null;
    }
    return new StreamReader.Opened(new Zstd(new ViewStream(source, start, end)), () -> end);
  }
}
