package org.facecert.face.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;
import org.facecert.face.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TemplatesTest {

  private static final int[] LENGTHS = {128, 192, 256, 512, 1024};

  private final FaceFinder finder = new FaceFinder(new EveryPictureIsAFace(), 1);

  @AfterEach
  void close() {
    finder.close();
  }

  /** As apps write them. */
  enum Writing {
    JSON {
      @Override
      byte[] bytes(float[] v) {
        return text("{\"embedding\":" + Arrays.toString(v) + "}");
      }
    },
    JSON_ROUNDED {
      @Override
      byte[] bytes(float[] v) {
        List<String> numbers = new ArrayList<>();
        for (float x : v) {
          numbers.add(String.format(java.util.Locale.ROOT, "%.5f", x));
        }
        return text("{\"embedding\":[" + String.join(",", numbers) + "]}");
      }
    },
    LITTLE {
      @Override
      byte[] bytes(float[] v) {
        return floats(v, ByteOrder.LITTLE_ENDIAN);
      }
    },
    BIG {
      @Override
      byte[] bytes(float[] v) {
        return floats(v, ByteOrder.BIG_ENDIAN);
      }
    },
    BASE64 {
      @Override
      byte[] bytes(float[] v) {
        return text("\"" + Base64.getEncoder().encodeToString(LITTLE.bytes(v)) + "\"");
      }
    },
    BASE64_HALF {
      @Override
      byte[] bytes(float[] v) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * v.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float x : v) {
          buffer.putShort(half(x));
        }
        return text("\"" + Base64.getEncoder().encodeToString(buffer.array()) + "\"");
      }
    },
    DOUBLES {
      @Override
      byte[] bytes(float[] v) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * v.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float x : v) {
          buffer.putDouble(x);
        }
        return buffer.array();
      }
    },
    PROTOBUF_FIELDS {
      @Override
      byte[] bytes(float[] v) {
        return tagged(v, 0x1D, ByteOrder.LITTLE_ENDIAN);
      }
    },
    CBOR {
      @Override
      byte[] bytes(float[] v) {
        return tagged(v, 0xFA, ByteOrder.BIG_ENDIAN);
      }
    },
    MESSAGE_PACK {
      @Override
      byte[] bytes(float[] v) {
        return tagged(v, 0xCA, ByteOrder.BIG_ENDIAN);
      }
    },
    GZIP {
      @Override
      byte[] bytes(float[] v) {
        return Wrapping.GZIP.wrap(BIG.bytes(v));
      }
    };

    abstract byte[] bytes(float[] vector);

    private static byte[] text(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] floats(float[] v, ByteOrder order) {
      ByteBuffer buffer = ByteBuffer.allocate(4 * v.length).order(order);
      for (float x : v) {
        buffer.putFloat(x);
      }
      return buffer.array();
    }

    private static byte[] tagged(float[] v, int tag, ByteOrder order) {
      ByteBuffer buffer = ByteBuffer.allocate(5 * v.length).order(order);
      for (float x : v) {
        buffer.put((byte) tag).putFloat(x);
      }
      return buffer.array();
    }

    private static short half(float x) {
      int bits = Float.floatToIntBits(x);
      int exponent = (bits >> 23 & 0xFF) - 112;
      return exponent <= 0
          ? (short) (bits >> 16 & 0x8000)
          : (short) (bits >> 16 & 0x8000 | exponent << 10 | bits >> 13 & 0x3FF);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_template_is_found_however_it_is_written(Writing writing) {
    Random random = new Random(4);
    for (int length : LENGTHS) {
      for (int i = 0; i < 8; i++) {
        byte[] before = new byte[i];
        byte[] bytes = Drawn.join(before, writing.bytes(unit(length, random)), new byte[i]);
        assertThat(find(bytes).finds())
            .as("%s numbers, try %s", length, i)
            .extracting(Find::kind, Find::by)
            .containsExactly(
                org.assertj.core.groups.Tuple.tuple(
                    "face-template",
                    "unit vector of "
                        + length
                        + (writing == Writing.BASE64_HALF
                            ? " half-precision numbers"
                            : " numbers")));
      }
    }
  }

  @Test
  void each_of_a_gallery_of_templates_is_found() {
    Random random = new Random(4);
    byte[] bytes = new byte[0];
    for (int i = 0; i < 20; i++) {
      bytes = Drawn.join(bytes, Writing.LITTLE.bytes(unit(512, random)));
    }

    assertThat(find(Drawn.join(new byte[77], bytes)).finds()).hasSize(20);
  }

  @Test
  void a_name_before_it_that_speaks_of_a_face_makes_it_surer() {
    float[] vector = unit(128, new Random(1));

    assertThat(find(Writing.JSON.bytes(vector)).finds())
        .extracting(Find::confidence)
        .containsExactly(0.9);
    assertThat(find(Writing.LITTLE.bytes(vector)).finds())
        .extracting(Find::confidence)
        .containsExactly(0.5);
  }

  @Test
  void other_numbers_are_no_templates() {
    Random random = new Random(8);
    Stream<float[]> families =
        Stream.of(
            numbers(512, i -> (float) random.nextGaussian()),
            numbers(512, i -> random.nextFloat()),
            numbers(512, i -> (float) Math.sin(i / 9.0) / 16),
            numbers(512, i -> i / 512f),
            numbers(512, i -> i == 0 ? 1f : 1e-6f),
            numbers(512, i -> (float) (random.nextInt(2) * 2 - 1) / 22.627417f),
            numbers(4096, i -> random.nextFloat() - 0.5f));
    families.forEach(
        vector -> {
          for (Writing writing : Writing.values()) {
            FaceFindings findings = find(writing.bytes(vector));
            assertThat(findings.finds()).as("%s", writing).isEmpty();
          }
        });
  }

  /** A number by its index. */
  private interface Formula {
    float at(int index);
  }

  private static float[] numbers(int length, Formula number) {
    float[] numbers = new float[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = number.at(i);
    }
    return numbers;
  }

  private static float[] unit(int length, Random random) {
    double[] raw = random.doubles(length).map(x -> random.nextGaussian()).toArray();
    double norm = Math.sqrt(Arrays.stream(raw).map(x -> x * x).sum());
    return numbers(length, i -> (float) (raw[i] / norm));
  }

  private FaceFindings find(byte[] bytes) {
    return finder.find(bytes, Place.whole());
  }

  @Test
  void words_and_tables_of_numbers_are_no_templates() {
    Random random = new Random(2);
    String table =
        random
            .ints(20_000, -1000, 1000)
            .mapToObj(i -> i / 100.0 + "")
            .collect(Collectors.joining(",\n"));

    assertThat(find(table.getBytes(StandardCharsets.UTF_8)).finds()).isEmpty();
  }
}
