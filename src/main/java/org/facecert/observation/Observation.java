package org.facecert.observation;

import org.facecert.evidence.Moment;

/** What a trail is made of, in the order in which the suite learnt of it. */
public sealed interface Observation permits ObservedScreen, Action, CameraUsed, RouteBlocked {

  /** Place in the trail, from 1, over all kinds of step. */
  int number();

  Moment when();
}
