package com.umeng.commonsdk;

/** Stands for a library of others by its name alone. */
public final class UMConfigure {

  private UMConfigure() {}
}
