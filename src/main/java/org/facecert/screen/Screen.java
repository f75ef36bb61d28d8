package org.facecert.screen;

/** Placeholder until the screen room is handed over: replaced by the screen helper. */
public interface Screen {}
