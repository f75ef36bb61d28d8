package org.facecert.observation;

import org.facecert.evidence.Moment;

/**
 * What a log is made of, in the order in which the suite learnt of it: what was seen, done and
 * answered, never what it means in law.
 */
public sealed interface Observation
    permits ObservedScreen,
        Action,
        CameraUsed,
        FlowSeen,
        AddressAsked,
        RequestAltered,
        RequestRepeated,
        RouteBlocked,
        ScreenHeard,
        PagesUnread,
        ChannelWatched,
        ChannelLost,
        ChannelRead,
        Witness,
        AppReset,
        StatementRead,
        PackageRead,
        PackageInspected,
        DocumentRead,
        StepBegun,
        StepEnded,
        Fault,
        FindingVoided {

  /** Place in the log, from 1, over all kinds of observation. */
  int number();

  Moment when();
}
