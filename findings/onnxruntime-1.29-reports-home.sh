#!/usr/bin/env bash
# ONNX Runtime's Java library 1.29.0 for Linux looks up mobile.events.data.microsoft.com when a network has been run, here one
# of a single "Identity": nobody asked for it, nothing is printed. 1.28.0 does not. Only an environment variable that is set
# before the process starts (ORT_DISABLE_TELEMETRY=1) keeps it silent: a Java program cannot set one for itself. Whoever lets
# it look for faces on a machine that must not tell anybody has to know. Needs strace.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat >Go.java <<'JAVA'
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes the smallest network, y = x, in ONNX's protobuf, and runs it. */
public class Go {
  static byte[] bytes(int field, byte[] value) {
    return join(new byte[] {(byte) (field << 3 | 2), (byte) value.length}, value);
  }

  static byte[] text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] number(int field, int value) {
    return new byte[] {(byte) (field << 3), (byte) value};
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] oneFloat(String name) {
    byte[] shape = bytes(1, number(1, 1));
    return join(text(1, name), bytes(2, bytes(1, join(number(1, 1), bytes(2, shape)))));
  }

  public static void main(String[] args) throws Exception {
    byte[] node = join(text(1, "x"), text(2, "y"), text(4, "Identity"));
    byte[] graph =
        join(bytes(1, node), text(2, "g"), bytes(11, oneFloat("x")), bytes(12, oneFloat("y")));
    byte[] model = join(number(1, 8), bytes(7, graph), bytes(8, number(2, 13)));
    OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    try (var session = runtime.createSession(model);
        var x = OnnxTensor.createTensor(runtime, new float[] {1});
        var result = session.run(Map.of("x", x))) {
      System.out.print(runtime.getVersion() + " gives " + ((float[]) result.get(0).getValue())[0]);
    }
    Thread.sleep(25_000);
  }
}
JAVA
lookups() { # VERSION [VARIABLE=VALUE]
  local jar=onnxruntime-$1.jar
  [ -f "$jar" ] || mvn -q -B dependency:copy -Dartifact="com.microsoft.onnxruntime:onnxruntime:$1" -Dmdep.useBaseVersion=true -DoutputDirectory=. >/dev/null
  mkdir -p "classes-$1"; javac -cp "$jar" -d "classes-$1" Go.java
  env ${2:-A=1} strace -f -s 300 -e trace=network -o trace java -cp "classes-$1:$jar" Go 2>/dev/null
  seen=$(grep -cE 'mobile.{1,4}events.{1,4}data.{1,4}microsoft' trace || true)
  echo ", questions for mobile.events.data.microsoft.com: $seen ${2:-}"
}
lookups 1.28.0; [ "$seen" -eq 0 ]
lookups 1.29.0; [ "$seen" -gt 0 ]
lookups 1.29.0 ORT_DISABLE_TELEMETRY=1; [ "$seen" -eq 0 ]
# Seen on 2026-11-29, Linux x64, OpenJDK 17.0.15: 1.28.0 none, 1.29.0 12, 1.29.0 with the variable none
