import { Link } from "@fluentui/react-components";
import type { CostFigure } from "../../analysis/costsNow";
import { figureWords } from "../costWords";

interface FigureLinkProps {
  figure: CostFigure;
  /** What the figure is, to somebody who hears it alone. */
  of?: string;
  onGoTo(name: string): void;
}

/** A figure that leads to its cell. */
export function FigureLink({ figure, of = figure.title, onGoTo }: FigureLinkProps) {
  const words = figureWords(figure);
  return (
    <Link as="button" aria-label={`${words}, ${of}: go to the cell`} onClick={() => onGoTo(figure.name)}>
      {words}
    </Link>
  );
}
