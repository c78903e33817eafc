package io.rockpool.processor;

import java.util.List;

/**
 * A kind of thing that random classes have. Another one takes part as soon as it stands in a list.
 */
interface TraitKind {

  /** What any class may have, its superclasses too. */
  List<TraitKind> OF_ALL =
      List.of(
          ValueTraits::assigned,
          ValueTraits::assigned,
          ValueTraits::assigned,
          ValueTraits::unchanging,
          ValueTraits::nested,
          ValueTraits::given,
          ReferenceTraits::empty,
          ReferenceTraits::empty,
          ReferenceTraits::ofVariable,
          ReferenceTraits::taken,
          ContainerTraits::collection,
          ContainerTraits::collection,
          ContainerTraits::map,
          ContainerTraits::other,
          ContainerTraits::buffer,
          ContainerTraits::clearedByItsClass,
          ArrayTraits::flat,
          ArrayTraits::nested,
          OwnedTraits::reference,
          OwnedTraits::container,
          SlabTraits::slice,
          PolicyTraits::kept,
          PolicyTraits::evaluated,
          PolicyTraits::cleared,
          MethodTraits::anyMethod,
          MethodTraits::onAcquire,
          MethodTraits::onAcquireWithParameters,
          MethodTraits::onRelease,
          MethodTraits::oddMember,
          MethodTraits::slot);

  /** What the compiler must refuse, whoever has it. */
  List<TraitKind> REFUSED =
      List.of(
          RefusedTraits::finalField,
          RefusedTraits::reassigned,
          RefusedTraits::privateType,
          RefusedTraits::staticField,
          RefusedTraits::policies,
          RefusedTraits::slot,
          RefusedTraits::owned,
          OwnedTraits::refused,
          SlabTraits::refused,
          RefusedTraits::expression,
          RefusedTraits::clearing,
          RefusedTraits::hook,
          RefusedTraits::hookClash);

  /** What must be refused when the pool is created. */
  List<TraitKind> REFUSED_AT_START =
      List.of(
          StartUpTraits::reference,
          StartUpTraits::differing,
          StartUpTraits::differingContent,
          StartUpTraits::shared,
          StartUpTraits::unclearable,
          StartUpTraits::filled,
          StartUpTraits::owning,
          StartUpTraits::throughSetter);

  /** Makes one. */
  Trait grow(Site site);
}
