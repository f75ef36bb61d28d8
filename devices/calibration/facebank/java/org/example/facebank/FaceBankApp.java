package org.example.facebank;

import android.app.Application;
import android.database.sqlite.SQLiteDatabase;

/** The app's process: one wallet, one backend, one variant. */
public final class FaceBankApp extends Application {
  private Variant variant;
  private Wallet wallet;
  private Backend backend;
  private OtherHosts otherHosts;
  private Session session;
  private Update update;
  private final CameraWarmUp warmUp = new CameraWarmUp();

  /** What lasts as long as the process. */
  static final class Session {
    boolean reprompted;
    boolean scanFailed;
    boolean withdrawnForNow;
    boolean withdrawn;
    SQLiteDatabase queue;
  }

  @Override
  public void onCreate() {
    super.onCreate();
    variant = Variant.of(this);
    wallet = new Wallet(this);
    backend = new Backend(this, wallet, variant);
    otherHosts = new OtherHosts(backend);
    session = new Session();
    update = new Update(this, wallet, variant);
    update.started();
    new FaceCopies(variant, otherHosts).started();
    new OldPicture(this).launched();
  }

  Variant variant() {
    return variant;
  }

  Wallet wallet() {
    return wallet;
  }

  Backend backend() {
    return backend;
  }

  OtherHosts otherHosts() {
    return otherHosts;
  }

  Session session() {
    return session;
  }

  Update update() {
    return update;
  }

  CameraWarmUp warmUp() {
    return warmUp;
  }
}
