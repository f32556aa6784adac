import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	Filler,
	Legend,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	ScatterController,
	Tooltip,
	type ChartConfiguration
} from 'chart.js';
import { BarWithErrorBar, BarWithErrorBarsController } from 'chartjs-chart-error-bars';
import annotation from 'chartjs-plugin-annotation';

/* Loaded only by pages that show a chart, and only with the parts they use. */
Chart.register(
	BarController,
	BarElement,
	BarWithErrorBar,
	BarWithErrorBarsController,
	CategoryScale,
	Filler,
	Legend,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	ScatterController,
	Tooltip,
	annotation
);

export function draw(canvas: HTMLCanvasElement, configuration: ChartConfiguration): Chart {
	return new Chart(canvas, configuration);
}
