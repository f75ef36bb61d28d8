package org.facecert.probe.exposure;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes the beginning of an answer and hangs up on what is longer. */
final class BoundedBody implements HttpResponse.BodySubscriber<BoundedBody.Taken> {

  /**
   * @param whole whether it ended by itself
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Taken(byte[] bytes, boolean whole) {}

  private final int most;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<Taken> taken = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  BoundedBody(int most) {
    this.most = most;
  }

  @Override
  public CompletionStage<Taken> getBody() {
    return taken;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] some = new byte[Math.min(buffer.remaining(), most - bytes.size())];
      buffer.get(some);
      bytes.write(some, 0, some.length);
      if (buffer.hasRemaining()) {
        if (subscription != null) {
          subscription.cancel();
        }
        taken.complete(new Taken(bytes.toByteArray(), false));
        return;
      }
    }
  }

  @Override
  public void onError(Throwable broken) {
    taken.completeExceptionally(broken);
  }

  @Override
  public void onComplete() {
    taken.complete(new Taken(bytes.toByteArray(), true));
  }
}
